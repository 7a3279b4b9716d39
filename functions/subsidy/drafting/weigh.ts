import type { Day } from '#domain/shared/day.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { concernsOf } from '#domain/subsidy/drafting/concerns.ts';
import { judged } from '#domain/subsidy/drafting/judge.ts';
import type { ProgrammeVersion } from '#domain/subsidy/drafting/programme-version.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Ports } from '../../ports.ts';
import { fundConcerns, fundsSeen } from './fund-seen.ts';
import { surroundingsOn } from './surroundings.ts';

export type Weighed = {
  readonly programme?: Programme;
  /** What stands against it: in what is written, and among what the zone has. */
  readonly faults: readonly Refusal[];
  /** What is worth a thought. */
  readonly concerns: readonly Refusal[];
};

/** All that can be said of a version today, at once. */
export const weighed = async (
  ports: Pick<Ports, 'zone' | 'ledger'>,
  version: ProgrammeVersion,
  today: Day,
): Promise<Weighed> => {
  const [among, funds] = await Promise.all([surroundingsOn(ports, today), fundsSeen(ports)]);
  const { programme, faults } = judged(version, among);
  if (!programme) return { faults, concerns: [] };
  return {
    programme,
    faults,
    concerns: [...concernsOf(programme, among), ...fundConcerns(funds, programme.funding)],
  };
};
