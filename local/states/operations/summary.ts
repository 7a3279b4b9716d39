import type { Execution } from '../execution.ts';
import type { JsonObject } from '../json.ts';
import { readItemStarter } from '../map-run/starters.ts';
import type { Inside } from './operation.ts';
import { redriveCount } from './redrive.ts';

/** What every operation tells of an execution. */
export const summary = (
  inside: Inside,
  { arn, name, status, startedAt, stoppedAt, ...rest }: Execution,
): JsonObject => ({
  executionArn: arn,
  stateMachineArn: inside.machines.of({ ...rest, place: [] }).arn,
  name,
  status,
  startDate: startedAt,
  ...(stoppedAt !== undefined && { stopDate: stoppedAt }),
  ...redriveCount(rest),
});

/** For an item of a distributed Map: of which run it is. */
export const mapRunOf = ({ journal }: Inside, { startedBy }: Execution): JsonObject => {
  const item = readItemStarter(startedBy);
  const run = item && journal.mapRuns.find(item.run);
  return run ? { mapRunArn: run.arn } : {};
};
