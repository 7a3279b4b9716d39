import * as z from 'zod';
import { Recovery } from '#domain/payment/recovery/recovery.ts';
import { outstandingFen, repaidFen } from '#domain/payment/recovery/sums.ts';
import { Fen } from '#domain/shared/money.ts';
import { subjectNames } from '../../filing/subjects/subject-names.ts';
import type { Ports } from '../../ports.ts';
import { OwedPart, owedParts } from './owed-parts.ts';

/** A recovery with what its reader asks first: how much has come back, and how much is still owed. */
export const RecoveryView = Recovery.extend({
  subjectName: z.string(),
  repaidFen: Fen,
  outstandingFen: Fen,
  parts: z.array(OwedPart),
}).meta({ id: 'Recovery' });

/** Shows recoveries of these subjects. */
export const recoveryViewer = async (
  ports: Pick<Ports, 'register' | 'zone'>,
  subjectIds: readonly string[],
) => {
  const [nameOf, partsOf] = await Promise.all([subjectNames(ports, subjectIds), owedParts(ports.zone)]);
  return (recovery: Recovery): z.input<typeof RecoveryView> => ({
    ...recovery,
    subjectName: nameOf(recovery.subjectId),
    repaidFen: repaidFen(recovery),
    outstandingFen: outstandingFen(recovery),
    parts: partsOf(recovery),
  });
};
