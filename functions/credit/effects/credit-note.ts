import { creditRefusals } from '#domain/credit/credit-refusals.ts';
import { inspectionShare } from '#domain/credit/inspection.ts';
import type { CreditNote } from '#domain/filing/credit-note.ts';
import type { Day } from '#domain/shared/day.ts';
import { Refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';
import { creditOn } from './credit-on.ts';

/** What credit says today of a subject that applies; nothing where the zone has no terms. */
export const creditNoteFor = async (
  ports: Pick<Ports, 'register' | 'zone'>,
  subjectId: string,
  day: Day,
): Promise<CreditNote | undefined> => {
  const { effects, terms } = await creditOn(ports, subjectId, day);
  return terms
    ? {
        on: day,
        effect: effects.filing.effect,
        department: terms.department,
        inspection: inspectionShare(terms, effects).filing,
        concerns: creditRefusals(effects.filing),
      }
    : undefined;
};

/** Whom credit shuts out applies for nothing: every ground, and how to get out of it. */
export const objectionByCredit = (note: CreditNote | undefined): Refused | undefined =>
  note?.effect === 'suspended' ? new Refused(409, note.concerns) : undefined;
