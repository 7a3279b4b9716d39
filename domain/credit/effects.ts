import * as z from 'zod';
import type { Bilingual } from '../shared/bilingual.ts';
import type { Severity } from '../shared/refusal.ts';

/** What credit has a say in. */
export const Dimension = z.enum(['filing', 'goods', 'claim', 'payment']);
export type Dimension = z.infer<typeof Dimension>;

/** What it may say there, each from the most favourable to the strictest (domain study §3.10). */
export const ladders = {
  filing: ['auto', 'normal', 'check', 'suspended'],
  goods: ['auto-pass', 'normal', 'manual', 'suspended'],
  claim: ['fast', 'normal', 'blocked'],
  payment: ['normal', 'hold'],
} as const satisfies Record<Dimension, readonly string[]>;

/** One row of the table: what a status means for each. */
export const Effects = z.object({
  filing: z.enum(ladders.filing),
  goods: z.enum(ladders.goods),
  claim: z.enum(ladders.claim),
  payment: z.enum(ladders.payment),
});
export type Effects = Readonly<z.infer<typeof Effects>>;

/** What a ban does wherever it reaches. */
export const strictest: Effects = {
  filing: 'suspended',
  goods: 'suspended',
  claim: 'blocked',
  payment: 'hold',
};

/** What holds where credit has nothing to say. */
export const usual: Effects = { filing: 'normal', goods: 'normal', claim: 'normal', payment: 'normal' };

const rungs: Readonly<Record<Dimension, readonly string[]>> = ladders;

/** How strict an effect is: 0 is the most favourable of its dimension. */
export const strictness = (dimension: Dimension, effect: string): number => rungs[dimension].indexOf(effect);

/** hard: it stops here. flag: it goes on by a person. What is not named goes on by itself. */
const stopping: Readonly<Record<Dimension, Readonly<Record<string, Severity>>>> = {
  filing: { check: 'flag', suspended: 'hard' },
  goods: { manual: 'flag', suspended: 'hard' },
  claim: { blocked: 'hard' },
  payment: { hold: 'hard' },
};

export const severityOf = (dimension: Dimension, effect: string): Severity | undefined =>
  stopping[dimension][effect];

/** Whether a row stops or delays anything: then it must also say how to get out of it. */
export const isAdverse = (effects: Effects): boolean =>
  Dimension.options.some((dimension) => severityOf(dimension, effects[dimension]) !== undefined);

type Words = { readonly [D in Dimension]: Readonly<Record<Effects[D], Bilingual>> };

/** Every effect, as a person is told it. */
export const effectWords: Words = {
  filing: {
    auto: { zh: '备案：通过校验即入册', en: 'Filing: entered at once where it passes the checks' },
    normal: { zh: '备案：正常办理', en: 'Filing: as usual' },
    check: { zh: '备案：正常办理并加强核查', en: 'Filing: as usual, with a closer check' },
    suspended: { zh: '备案：暂停', en: 'Filing: suspended' },
  },
  goods: {
    'auto-pass': { zh: '商品：可机审的自动通过', en: 'Goods: passed by itself where a machine can decide' },
    normal: { zh: '商品：正常办理', en: 'Goods: as usual' },
    manual: { zh: '商品：全部人工审核', en: 'Goods: reviewed by a person throughout' },
    suspended: { zh: '商品：暂停', en: 'Goods: suspended' },
  },
  claim: {
    fast: { zh: '申报：快速通道，事后抽查', en: 'Claims: fast track, checked by sample' },
    normal: { zh: '申报：正常办理', en: 'Claims: as usual' },
    blocked: { zh: '申报：不予受理', en: 'Claims: not admitted' },
  },
  payment: {
    normal: { zh: '拨付：正常办理', en: 'Payment: as usual' },
    hold: { zh: '拨付：暂缓', en: 'Payment: held' },
  },
};
