import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { CaseRef } from '#domain/casework/case.ts';
import type { Event } from '#domain/casework/event.ts';
import type { Decision, Task } from '#domain/casework/task.ts';
import type { Evidence } from '#domain/subsidy/claims/claim.ts';
import type { Case } from '#functions/ports.ts';

/** A call that was answered with success: what must be so ever after. */
export type Acknowledged = {
  readonly what: What;
  readonly case: CaseRef;
  readonly by: string;
  /** The file, the task or the result that it was about. */
  readonly of?: string;
  readonly decision?: Decision;
};

/** Everything that is kept of one case. */
export type CaseFile = {
  readonly item: Case | undefined;
  readonly evidence: readonly Evidence[];
  readonly tasks: readonly Task[];
  readonly events: readonly Event[];
};

type Stands = (file: CaseFile, acknowledged: Acknowledged) => boolean;

const happened =
  (type: string): Stands =>
  ({ events }, { by }) =>
    events.some((event) => event.type === type && event.by === by);

const stands = {
  registered: happened('SubjectRegistered'),
  accountConfirmed: happened('AccountConfirmed'),
  filed: ({ item }) => item?.kind === 'filing' && item.status === 'in-force',
  opened: happened('ClaimOpened'),
  announced: ({ evidence }, { of }) => evidence.some(({ id }) => id === of),
  uploaded: ({ evidence }, { of }) =>
    evidence.some(({ id, status }) => id === of && status !== 'awaiting-upload'),
  submitted: happened('ClaimSubmitted'),
  decided: ({ tasks }, { of, by, decision }) =>
    tasks.some((task) => task.id === of && task.decidedBy === by && task.decision === decision),
  prepared: happened('AllocationPrepared'),
  made: happened('BatchMade'),
  resultAdded: ({ item }, { of }) => item?.kind === 'batch' && item.results.some(({ id }) => id === of),
  resultRead: ({ item }, { of }) =>
    item?.kind === 'batch' &&
    item.results.some(({ id, status }) => id === of && (status === 'accepted' || status === 'settled')),
} satisfies Record<string, Stands>;

type What = keyof typeof stands;

/** Whether it is still to be seen. */
export const isKept = (file: CaseFile, acknowledged: Acknowledged): boolean =>
  stands[acknowledged.what](file, acknowledged);

/** Follows by itself, some time after the answer. */
export const isLater = ({ what }: Acknowledged): boolean => what === 'uploaded' || what === 'filed';

const linesIn = (file: string): string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];

/** What was acknowledged, kept where no kill reaches it. */
export const openRecord = (file: string) => {
  // Of our own writing, below.
  const all = linesIn(file).map((line): Acknowledged => JSON.parse(line));
  return {
    all,
    note: (acknowledged: Acknowledged) => {
      all.push(acknowledged);
      appendFileSync(file, `${JSON.stringify(acknowledged)}\n`);
    },
    latest: (count: number): readonly Acknowledged[] => all.slice(-count),
  };
};
export type Acknowledgements = ReturnType<typeof openRecord>;
