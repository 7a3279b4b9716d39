import type * as z from 'zod';
import { FundLineDocument } from '#domain/payment/fund-line.ts';
import type { Recovery } from '#domain/payment/recovery/recovery.ts';
import { outstandingByLine } from '#domain/payment/recovery/sums.ts';
import { on } from '#domain/shared/by-line.ts';
import { Part } from '#domain/shared/funding.ts';
import { Fen } from '#domain/shared/money.ts';
import type { Zone } from '../../ports.ts';
import { fundLinesOf } from '../../zone/fund-lines.ts';

/** What is asked back for one fund line, how much of it is still owed, and to which account it returns. */
export const OwedPart = Part.extend({
  outstandingFen: Fen,
  title: FundLineDocument.shape.title,
  level: FundLineDocument.shape.level,
  payer: FundLineDocument.shape.payer,
});

/** Reads the parts of recoveries; the fund lines are asked for once. */
export const owedParts = async (zone: Zone) => {
  const lines = await fundLinesOf(zone);
  return (recovery: Pick<Recovery, 'status' | 'parts' | 'repayments'>): z.input<typeof OwedPart>[] => {
    const owed = outstandingByLine(recovery);
    return recovery.parts.flatMap((part) =>
      lines
        .filter(({ id }) => id === part.fundLineId)
        .map(({ title, level, payer }) => ({
          ...part,
          outstandingFen: on(owed, part.fundLineId),
          title,
          level,
          payer,
        })),
    );
  };
};
