import * as z from 'zod';
import { Recovery } from '#domain/payment/recovery/recovery.ts';
import { Repayment } from '#domain/payment/recovery/repayment.ts';
import { outstandingFen } from '#domain/payment/recovery/sums.ts';
import { Fen } from '#domain/shared/money.ts';
import type { Ports } from '../../ports.ts';
import { OwedPart, owedParts } from './owed-parts.ts';

const { announcement } = Recovery.shape;

/** A recovery as its subject reads it: no name of a person stands in it. */
export const OwnRecovery = Recovery.pick({
  id: true,
  status: true,
  ground: true,
  document: true,
  statement: true,
  amountFen: true,
  orderedOn: true,
  dueOn: true,
}).extend({
  announcement: announcement.unwrap().omit({ by: true }).optional(),
  outstandingFen: Fen,
  /** What of it returns to which account: each part to the one it was paid from. */
  parts: z.array(OwedPart),
  repayments: z.array(Repayment.omit({ notedBy: true, reversal: true })),
});

/** Shows recoveries to their subject; the fund lines are asked for once. */
export const ownRecoveries = async ({ zone }: Pick<Ports, 'zone'>) => {
  const partsOf = await owedParts(zone);
  return (recovery: Recovery): z.input<typeof OwnRecovery> => ({
    ...recovery,
    outstandingFen: outstandingFen(recovery),
    parts: partsOf(recovery),
  });
};
