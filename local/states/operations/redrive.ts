import * as z from 'zod';
import type { Execution, Redrive } from '../execution.ts';
import { Refused } from '../failure.ts';
import type { JsonObject } from '../json.ts';
import { readItemStarter } from '../map-run/starters.ts';
import { quotas } from '../quotas.ts';
import { obstacleTo, redriveOf } from '../redrivable.ts';
import { theExecution } from './find.ts';
import { type Inside, operation } from './operation.ts';

const isOfAMapRun = ({ startedBy }: Execution) => readItemStarter(startedBy) !== undefined;

/** What DescribeExecution tells of redriving. */
export const redriveStatus = (inside: Inside, execution: Execution): JsonObject => {
  const reason = obstacleTo(inside.journal, execution, inside.clock.now());
  if (reason !== undefined) return { redriveStatus: 'NOT_REDRIVABLE', redriveStatusReason: reason };
  return { redriveStatus: isOfAMapRun(execution) ? 'REDRIVABLE_BY_MAP_RUN' : 'REDRIVABLE' };
};

export const redriveCount = ({ redrive }: { redrive?: Redrive }): JsonObject => ({
  redriveCount: redrive?.number ?? 0,
  ...(redrive && { redriveDate: redrive.at }),
});

/** The same token within a quarter of an hour is the same redrive, told again. */
const sameBefore = ({ journal, clock }: Inside, { id }: Execution, token: string | undefined) =>
  journal.redrives
    .latest(id, quotas.redriveTokens)
    .filter((one) => token !== undefined && one.token === token)
    .find((one) => clock.now() - one.at < quotas.redriveTokenMilliseconds);

const notRedrivable = (arn: string, reason: string) =>
  new Refused('ExecutionNotRedrivable', `Execution Not Redrivable: '${arn}': ${reason}.`);

const mustBeRedrivable = (inside: Inside, execution: Execution) => {
  const reason = obstacleTo(inside.journal, execution, inside.clock.now());
  if (reason !== undefined) throw notRedrivable(execution.arn, reason);
  if (isOfAMapRun(execution)) {
    throw notRedrivable(execution.arn, 'it is redriven with the execution whose Map Run started it');
  }
};

const RedriveExecution = z.object({
  executionArn: z.string(),
  clientToken: z.string().min(1).max(64).optional(),
});

export const redriveExecution = operation(
  RedriveExecution,
  async (inside, { executionArn: arn, clientToken: token }) => {
    const execution = theExecution(inside, arn);
    const before = sameBefore(inside, execution, token);
    if (before) return { redriveDate: before.at };
    mustBeRedrivable(inside, execution);
    const at = inside.clock.now();
    const redriven = redriveOf(inside.journal, execution, at, token);
    if (await inside.keeper.deliver(execution.id, redriven)) return { redriveDate: at };
    const meanwhile = sameBefore(inside, execution, token);
    if (meanwhile) return { redriveDate: meanwhile.at };
    throw notRedrivable(arn, 'Execution is RUNNING and cannot be redriven');
  },
);
