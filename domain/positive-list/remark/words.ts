import type { Bilingual } from '../../shared/bilingual.ts';
import { quantityWords } from '../../shared/unit.ts';
import type { Said } from './said.ts';

type Of<C extends Said['concern']> = Extract<Said, { readonly concern: C }>;
type Wording<C extends Said['concern']> = (said: Of<C>) => Bilingual;

const outOf = ({ catalogue }: Of<'endangered-species'>): Bilingual => ({
  zh: `列入${catalogue}的除外`,
  en: `not what ${catalogue} names`,
});

const listed = (names: readonly string[]) => ({ zh: names.join('、'), en: names.join(', ') });

const only = ({ names }: Of<'product-name'>): Bilingual =>
  names.length === 0
    ? { zh: '限定品名，由人工判定', en: 'certain goods only; a person decides' }
    : { zh: `仅限${listed(names).zh}`, en: `only ${listed(names).en}` };

const shared = ({ limit, with: { tariffs, names } }: Of<'combined-quantity'>): Bilingual => {
  const [others, most] = [listed([...tariffs, ...names]), quantityWords(limit)];
  return {
    zh: `与${others.zh}合计，每人每年不超过${most.zh}`,
    en: `at most ${most.en} for a person and year, together with ${others.en}`,
  };
};

const wordings: { readonly [C in Said['concern']]: Wording<C> } = {
  'endangered-species': outOf,
  'dual-use': outOf,
  'other-catalogue': outOf,
  'excluded-name': ({ names }) => ({ zh: `${listed(names).zh}除外`, en: `not ${listed(names).en}` }),
  'special-food': () => ({
    zh: '依法须注册备案的特殊食品除外',
    en: 'not special food that must be registered',
  }),
  mode: () => ({ zh: '仅限网购保税（1210）', en: 'bonded retail (1210) only' }),
  'product-name': only,
  quantity: ({ limit }) => ({
    zh: `每人每年不超过${quantityWords(limit).zh}`,
    en: `at most ${quantityWords(limit).en} for a person and year`,
  }),
  'order-quantity': ({ limit }) => ({
    zh: `每单不超过${quantityWords(limit).zh}`,
    en: `at most ${quantityWords(limit).en} in an order`,
  }),
  'combined-quantity': shared,
  'trace-code': () => ({ zh: '须有溯源码', en: 'a trace code is needed' }),
  unknown: () => ({ zh: '由人工判定', en: 'a person decides' }),
};

/** What a remark asks, as a person reads it. */
export const saidWords = (said: Said): Bilingual => {
  // The table has for each concern the wording of that very concern.
  const word = wordings[said.concern] as (one: Said) => Bilingual;
  return word(said);
};
