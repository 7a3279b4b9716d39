import * as z from 'zod';
import { outstandingFen, Recovery, repaidFen } from '#domain/payment/recovery/recovery.ts';
import { Fen } from '#domain/shared/money.ts';

/** A recovery with what its reader asks first: how much has come back, and how much is still owed. */
export const RecoveryView = Recovery.extend({
  subjectName: z.string(),
  repaidFen: Fen,
  outstandingFen: Fen,
}).meta({ id: 'Recovery' });

export const viewRecovery =
  (nameOf: (subjectId: string) => string) =>
  (recovery: Recovery): z.input<typeof RecoveryView> => ({
    ...recovery,
    subjectName: nameOf(recovery.subjectId),
    repaidFen: repaidFen(recovery),
    outstandingFen: outstandingFen(recovery),
  });
