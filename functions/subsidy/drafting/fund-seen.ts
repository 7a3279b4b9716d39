import type * as z from 'zod';
import { FundLineDocument } from '#domain/payment/fund-line.ts';
import { Funding } from '#domain/shared/funding.ts';
import { displayYuan, Fen, fen } from '#domain/shared/money.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Ports } from '../../ports.ts';
import { fundLinesOf } from '../../zone/fund-lines.ts';

/** A fund line as those see it who are asked whether it can pay: its year, its pool, and what is still free of it. */
export const FundSeen = FundLineDocument.pick({
  id: true,
  title: true,
  year: true,
  level: true,
  demonstration: true,
}).extend({
  poolFen: Fen,
  freeFen: Fen,
});
export type FundSeen = z.infer<typeof FundSeen>;

/** Every fund line that has an account. */
export const fundsSeen = async ({ zone, ledger }: Pick<Ports, 'zone' | 'ledger'>): Promise<FundSeen[]> => {
  const lines = await fundLinesOf(zone);
  const seen = await Promise.all(
    lines.map(async ({ id, title, year, level, demonstration }) => {
      const balance = await ledger.balance(id);
      return balance
        ? [{ id, title, year, level, demonstration, poolFen: balance.pool, freeFen: balance.free }]
        : [];
    }),
  );
  return seen.flat();
};

/** A fund line as a programme is paid from it. */
export const FundOfProgramme = FundSeen.extend({ basisPoints: Funding.element.shape.basisPoints });

/** The fund lines that a programme names and that have an account, in its order. */
export const fundsOf = (funds: readonly FundSeen[], funding: Funding): z.infer<typeof FundOfProgramme>[] =>
  funding.flatMap(({ fundLineId, basisPoints }) =>
    funds.filter(({ id }) => id === fundLineId).map((fund) => ({ ...fund, basisPoints })),
  );

/** Of the fund lines that a programme names: those of which nothing is left. */
export const fundConcerns = (funds: readonly FundSeen[], funding: Funding): readonly Refusal[] =>
  funding
    .flatMap(({ fundLineId }, n) =>
      funds.filter(({ id }) => id === fundLineId).map((fund) => ({ ...fund, n })),
    )
    .filter(({ freeFen }) => freeFen === 0)
    .map(({ poolFen, n }) => ({
      code: 'PROGRAMME-FUND-EMPTY',
      severity: 'warning',
      at: `funding.${n}.fundLineId`,
      found: displayYuan(fen(0)),
      expected: { zh: '尚有可用余额', en: 'something that is still free' },
      reason: {
        zh: `资金科目（资金池 ${displayYuan(poolFen)} 元）已无可用余额。`,
        en: `Nothing is free of the fund line, whose pool is ${displayYuan(poolFen)} yuan.`,
      },
      next: {
        zh: '请追加资金或更换科目；仍予确认的，由财政说明。',
        en: 'Add money or choose another; whoever confirms it all the same says why.',
      },
    }));
