import type { Execution } from './execution.ts';
import type { Happening } from './interpreter/happening.ts';
import type { Journal } from './journal/journal.ts';
import { quotas } from './quotas.ts';

type Asked = { execution: Execution; hasRemains: boolean; now: number };

const sinceItEnded = ({ execution: { stoppedAt }, now }: Asked) => now - (stoppedAt ?? now);

/** In the words of the service. */
const obstacles: [string, (asked: Asked) => boolean][] = [
  ['Execution is RUNNING and cannot be redriven', ({ execution }) => execution.status === 'RUNNING'],
  ['Execution is SUCCEEDED and cannot be redriven', ({ execution }) => execution.status === 'SUCCEEDED'],
  ['Execution was started before the launch of RedriveExecution', ({ hasRemains }) => !hasRemains],
  // The redrive itself is an event, and something must follow it.
  [
    'Execution history event limit exceeded',
    ({ execution }) => execution.lastEvent >= quotas.historyEvents - 1,
  ],
  [
    'Execution has exceeded the max execution time',
    ({ execution, now }) => now - execution.startedAt >= quotas.longestRunMilliseconds,
  ],
  ['Execution redrivable period exceeded', (asked) => sinceItEnded(asked) > quotas.redriveMilliseconds],
];

/** Why an execution cannot be redriven now; nothing when it can. */
export const obstacleTo = (journal: Journal, execution: Execution, now: number): string | undefined => {
  const asked = { execution, hasRemains: journal.redrives.hasRemains(execution.id), now };
  return obstacles.find(([, stands]) => stands(asked))?.[0];
};

/** The next redrive of an execution, as what happens to it. */
export const redriveOf = (
  journal: Journal,
  { id, redrive }: Execution,
  at: number,
  token?: string,
): Extract<Happening, { kind: 'redriven' }> => ({
  kind: 'redriven',
  remains: journal.redrives.remains(id),
  redrive: { number: (redrive?.number ?? 0) + 1, at, ...(token !== undefined && { token }) },
});
