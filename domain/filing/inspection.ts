import type { CreditNote } from './credit-note.ts';
import type { Mode } from './mode.ts';

type Inspection = NonNullable<Mode['inspection']>;

/** What is looked at afterwards: the greater of what the mode asks for and what credit asks for. */
export const inspectionOf = (
  { inspection, reviewWorkingDays }: Pick<Mode, 'inspection' | 'reviewWorkingDays'>,
  credit: Pick<CreditNote, 'inspection' | 'department'> | undefined,
): Inspection | undefined => {
  if (!credit || credit.inspection <= (inspection?.basisPoints ?? 0)) return inspection;
  const { department = credit.department, workingDays = reviewWorkingDays } = inspection ?? {};
  return { basisPoints: credit.inspection, department, workingDays };
};
