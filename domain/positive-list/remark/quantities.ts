import { type Quantity, unitOf, unitPattern } from '../../shared/unit.ts';
import { partedNames } from './names.ts';
import type { Reader, Said, Sharing } from './said.ts';

const limit = `(?<amount>\\d+(?:\\.\\d+)?)(?<unit>${unitPattern})`;
const atMost = '(?:限购|限量|限|不得超过|不超过|不多于|最多|上限)?为?';
const orLess = '(?:以内|及以下|以下|为限)?';
const altogether = '(?:合计|累计|总计|总量|共计|共)?';
const together = '(?:合计|合并计算|合并|共用限量|一并计算)';

const buyer = '(?:限量[:])?(?:每人每年|每年每人)';
const order = '(?:每单|每笔|每次|单次|每笔订单|每个订单|单笔订单)(?:交易|购买)?';

/** "每人每年…" and "…千克/人/年"; "每单…"; with or without other lines that share the limit. */
const wordings = {
  'combined-quantity': [
    new RegExp(`^(?:与|和)(?<with>.+?)${together},?${buyer}${altogether}${atMost}${limit}${orLess}$`, 'i'),
    new RegExp(`^${buyer}(?:与|和)(?<with>.+?)${together}${atMost}${limit}${orLess}$`, 'i'),
    new RegExp(
      `^${buyer}${altogether}${atMost}${limit}${orLess},?\\(?(?:与|和)(?<with>.+?)${together}\\)?$`,
      'i',
    ),
  ],
  quantity: [
    new RegExp(`^${buyer}${altogether}${atMost}${limit}${orLess}$`, 'i'),
    new RegExp(`^${atMost}${limit}/人[/·.]?年$`, 'i'),
  ],
  'order-quantity': [new RegExp(`^${order}${altogether}${atMost}${limit}${orLess}$`, 'i')],
} as const;

type Groups = Readonly<Record<string, string>>;

const firstMatch = (patterns: readonly RegExp[], text: string): Groups | undefined => {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return groups;
  }
  return undefined;
};

const quantityOf = ({ amount, unit }: Groups): Quantity | undefined => {
  const known = unitOf(unit ?? '');
  return known && { amount: Number(amount), unit: known };
};

/** Tariff lines by their digits, everything else by its name. */
const sharingOf = (text: string): Sharing => {
  const named = text.replace(/(?:税则号列|税则号|税号|商品编号)(?:为)?|[()]/g, '').replaceAll(',', '、');
  const items = partedNames(named);
  const bare = items.map((item) => item.replaceAll('.', ''));
  const isCode = (n: number) => /^\d{4,10}$/.test(bare[n] ?? '');
  return {
    tariffs: bare.filter((_, n) => isCode(n)),
    names: items.filter((_, n) => !isCode(n)),
  };
};

const said = (concern: keyof typeof wordings, groups: Groups): readonly Said[] | undefined => {
  const amount = quantityOf(groups);
  if (!amount) return undefined;
  return concern === 'combined-quantity'
    ? [{ kind: 'quantity', concern, limit: amount, with: sharingOf(groups['with'] ?? '') }]
    : [{ kind: 'quantity', concern, limit: amount }];
};

/** A quantity per person and year, alone or shared with other lines, or per order. */
export const readQuantity: Reader = (text) => {
  for (const concern of ['combined-quantity', 'quantity', 'order-quantity'] as const) {
    const groups = firstMatch(wordings[concern], text);
    if (groups) return said(concern, groups);
  }
  return undefined;
};
