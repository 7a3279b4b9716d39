/** The four kinds of remark the lists know, special food apart, and what nobody has seen yet. */
type RemarkKind = 'exclusion' | 'special-food' | 'mode' | 'quantity' | 'product-name' | 'unknown';

/** What a remark asks about the goods; each has its rule. */
export type Concern =
  | 'endangered-species'
  | 'dual-use'
  | 'special-food'
  | 'mode'
  | 'quantity'
  | 'product-name'
  | 'unknown';

/**
 * What the goods depend on beside being listed, with the words as published. Decidable: a machine may hold it
 * against what the subject has filed.
 */
export type Remark = {
  readonly kind: RemarkKind;
  readonly concern: Concern;
  readonly decidable: boolean;
  readonly text: string;
};

type Reading = {
  readonly kind: RemarkKind;
  readonly concern: Concern;
  /** It speaks of this. */
  readonly words: RegExp;
  /** It speaks of this and of nothing else. */
  readonly whole?: RegExp;
  /** Decided by what the subject files; otherwise by a person. */
  readonly byMachine: boolean;
};

const readings: readonly Reading[] = [
  {
    kind: 'exclusion',
    concern: 'endangered-species',
    words: /野生动植物|濒危/,
    whole: /^列入《进出口野生动植物种商品目录》的?(商品|货物)?除外$/,
    byMachine: true,
  },
  {
    kind: 'exclusion',
    concern: 'dual-use',
    words: /两用物项/,
    whole: /^[^,，]*两用物项[^,，]*除外$/,
    byMachine: false,
  },
  {
    kind: 'special-food',
    concern: 'special-food',
    words: /特殊食品|普通食品/,
    whole: /^(依法不属于普通食品或)?依法需要注册备案管理的特殊食品除外$/,
    byMachine: true,
  },
  {
    kind: 'mode',
    concern: 'mode',
    words: /保税/,
    whole: /^仅限网购保税(商品|进口)?$/,
    byMachine: true,
  },
  {
    kind: 'quantity',
    concern: 'quantity',
    words: /每人|每年|限量/,
    whole: /^每人每年(限购?|限量|不超过|最多)?\d+(\.\d+)?(千克|公斤|升|件|支|瓶|盒)$/,
    byMachine: true,
  },
];

type Remainder = Pick<Reading, 'kind' | 'concern'>;
const restriction: Remainder = { kind: 'product-name', concern: 'product-name' };
const unknown: Remainder = { kind: 'unknown', concern: 'unknown' };

const readPart = (text: string): readonly Remark[] => {
  const spoken = readings.filter(({ words }) => words.test(text));
  const [only, ...others] = spoken;
  if (only && others.length === 0 && only.whole?.test(text))
    return [{ kind: only.kind, concern: only.concern, decidable: only.byMachine, text }];
  // What goes beyond the usual words is read by a person, together with what was recognised in it.
  const rest = /限|除外/.test(text) ? restriction : unknown;
  return [...spoken, rest].map(({ kind, concern }) => ({ kind, concern, decidable: false, text }));
};

/** A remark column holds several remarks, apart by semicolons. */
export const readRemarks = (text: string): readonly Remark[] =>
  text
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(readPart);
