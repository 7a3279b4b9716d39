import type { Meaning } from '#domain/positive-list/lists/reading.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { Unit } from '#domain/shared/unit.ts';

export type Concern = Meaning['concern'];

/** What a remark may be read as, in the order in which a steward looks for it. */
export const meaningWords = {
  mode: { zh: '仅限网购保税（1210）', en: 'Bonded retail (1210) only' },
  'product-name': { zh: '限定品名', en: 'Only certain goods' },
  'excluded-name': { zh: '排除某些商品', en: 'Not certain goods' },
  'endangered-species': { zh: '排除野生动植物目录所列', en: 'Not what the catalogue of wild species names' },
  'dual-use': { zh: '排除两用物项', en: 'Not dual-use items' },
  'other-catalogue': { zh: '排除其他目录所列', en: 'Not what another catalogue names' },
  'special-food': { zh: '排除须注册备案的特殊食品', en: 'Not special food that must be registered' },
  quantity: { zh: '每人每年限量', en: 'Quantity for a person and year' },
  'order-quantity': { zh: '每单限量', en: 'Quantity in an order' },
  'combined-quantity': { zh: '与其他商品合并限量', en: 'Quantity shared with other goods' },
  'trace-code': { zh: '须有溯源码', en: 'A trace code is needed' },
  unknown: { zh: '由人工判定', en: 'Ask a person' },
} satisfies Record<Concern, Bilingual>;

/** A condition as it is filled in: what it is, and whatever goes with it. */
export type Filled = {
  readonly concern: Concern;
  readonly catalogue?: string;
  readonly names?: readonly string[];
  readonly amount?: number;
  readonly unit?: Unit;
};

export type Part = 'catalogue' | 'names' | 'limit' | 'with';

/** What is asked beside the choice. */
export const partsOf: Readonly<Record<Concern, readonly Part[]>> = {
  mode: [],
  'product-name': ['names'],
  'excluded-name': ['names'],
  'endangered-species': ['catalogue'],
  'dual-use': ['catalogue'],
  'other-catalogue': ['catalogue'],
  'special-food': [],
  quantity: ['limit'],
  'order-quantity': ['limit'],
  'combined-quantity': ['limit', 'with'],
  'trace-code': [],
  unknown: [],
};

/** A condition that stands already, as it is filled in again. */
export const filledOf = (meaning: Meaning): Filled => ({
  concern: meaning.concern,
  ...('catalogue' in meaning ? { catalogue: meaning.catalogue } : {}),
  ...('names' in meaning ? { names: meaning.names } : {}),
  ...('with' in meaning ? { names: [...meaning.with.tariffs, ...meaning.with.names] } : {}),
  ...('limit' in meaning ? meaning.limit : {}),
});

const isTariff = (text: string): boolean => /^\d{4,10}$/.test(text);

const sharing = (names: readonly string[]) => {
  const bare = names.map((name) => name.replaceAll('.', ''));
  return {
    tariffs: bare.filter(isTariff),
    names: names.filter((_, n) => !isTariff(bare[n] ?? '')),
  };
};

/** The condition as it is sent; the form has seen to it that nothing is missing. */
export const meaningOf = ({
  concern,
  catalogue = '',
  names = [],
  amount = 0,
  unit = 'kg',
}: Filled): Meaning => {
  const limit = { amount, unit };
  const meanings: { readonly [C in Concern]: () => Meaning } = {
    mode: () => ({ kind: 'mode', concern: 'mode', only: 'bonded' }),
    'product-name': () => ({ kind: 'product-name', concern: 'product-name', names: [...names] }),
    'excluded-name': () => ({ kind: 'exclusion', concern: 'excluded-name', names: [...names] }),
    'endangered-species': () => ({ kind: 'exclusion', concern: 'endangered-species', catalogue }),
    'dual-use': () => ({ kind: 'exclusion', concern: 'dual-use', catalogue }),
    'other-catalogue': () => ({ kind: 'exclusion', concern: 'other-catalogue', catalogue }),
    'special-food': () => ({ kind: 'special-food', concern: 'special-food' }),
    quantity: () => ({ kind: 'quantity', concern: 'quantity', limit }),
    'order-quantity': () => ({ kind: 'quantity', concern: 'order-quantity', limit }),
    'combined-quantity': () => ({
      kind: 'quantity',
      concern: 'combined-quantity',
      limit,
      with: sharing(names),
    }),
    'trace-code': () => ({ kind: 'trace', concern: 'trace-code' }),
    unknown: () => ({ kind: 'unknown', concern: 'unknown' }),
  };
  return meanings[concern]();
};
