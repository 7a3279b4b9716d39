import { randomUUID } from 'node:crypto';
import type { Clock } from '#local/clock/clock.ts';
import type { Execution, Flow, Place } from './execution.ts';
import { Refused } from './failure.ts';
import type { Journal } from './journal/journal.ts';
import type { Json } from './json.ts';
import type { Machine } from './machine.ts';
import { quotas } from './quotas.ts';

export type Beginning = {
  machine: Machine;
  definition: number;
  arn: string;
  name: string;
  input: Json;
  startedBy?: string;
  place?: Place;
  mapRun?: number;
  items?: number;
};

export const aName = (): string => randomUUID();

const rootFlow = (machine: Machine, input: Json, now: number): Flow => ({
  id: 0,
  parent: null,
  index: 0,
  state: '',
  input,
  variables: {},
  enteredAt: now,
  enteredEvent: 0,
  lastEvent: 0,
  attempt: 0,
  retries: [],
  alarms: {
    deadline: now + (machine.timeoutSeconds ? machine.timeoutSeconds * 1000 : quotas.longestRunMilliseconds),
  },
  doing: { kind: 'queued' },
});

const isTheSame = (found: Execution, { input, startedBy }: Beginning) =>
  found.status === 'RUNNING' &&
  JSON.stringify(found.input) === JSON.stringify(input) &&
  found.startedBy === startedBy;

const mayBeReused = ({ stoppedAt }: Execution, now: number) =>
  stoppedAt !== undefined && now - stoppedAt > quotas.nameReuseMilliseconds;

/** Writes a new execution down, or finds the one that the same call has begun before. */
export const beginWith =
  ({ journal, clock }: { journal: Journal; clock: Clock }) =>
  (beginning: Beginning): { execution: Execution; isNew: boolean } => {
    const { machine, arn, input } = beginning;
    const now = clock.now();
    const found = journal.find(arn);
    if (found && isTheSame(found, beginning)) return { execution: found, isNew: false };
    if (found && !mayBeReused(found, now)) {
      throw new Refused('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    }
    if (found) journal.forget(found.id);
    const execution = journal.add({ ...beginning, startedAt: now }, rootFlow(machine, input, now));
    return { execution, isNew: true };
  };
