import { join } from 'node:path';
import type { Execution, HistoryEvent } from '#local/states/execution.ts';
import { type Journal, openJournal } from '#local/states/journal/journal.ts';

/** What must be so of every execution that has come to its end, and what speaks against it. */
type Rule = { readonly says: string; readonly broken: (events: readonly HistoryEvent[]) => boolean };

const count = (events: readonly HistoryEvent[], ending: RegExp): number =>
  events.filter(({ type }) => ending.test(type)).length;

const rules: readonly Rule[] = [
  {
    says: 'its history has no gap and nothing twice',
    broken: (events) => events.some(({ id }, n) => id !== n + 1),
  },
  {
    says: 'it began once and ended once',
    broken: (events) =>
      count(events, /^ExecutionStarted$/) !== 1 ||
      count(events, /^Execution(Succeeded|Failed|Aborted|TimedOut)$/) !== 1,
  },
  {
    says: 'every state that was entered was left once',
    broken: (events) => count(events, /StateEntered$/) !== count(events, /StateExited$/),
  },
  {
    says: 'whatever was asked of a function or a service was answered once',
    broken: (events) =>
      count(events, /^TaskScheduled$/) !== count(events, /^Task(Succeeded|Failed|TimedOut)$/),
  },
];

const mostAsked = 1_000_000;
const ends = ['SUCCEEDED'];
const others = ['RUNNING', 'FAILED', 'TIMED_OUT', 'ABORTED'];

const brokenOf =
  (journal: Journal) =>
  ({ id, arn }: Execution): string[] => {
    const events = journal.history(id, 0, mostAsked);
    return rules
      .filter(({ broken }) => broken(events))
      .map(({ says }) => `It does not hold of ${arn} that ${says}.`);
  };

export type Executions = { readonly ended: number; readonly broken: readonly string[] };

/** What the journal tells of all executions that a machine has left behind. */
export const executionsLeft = (data: string): Executions => {
  const journal = openJournal(join(data, 'journal', 'executions.sqlite'));
  try {
    const done = journal.looks.latest(ends, mostAsked);
    const left = journal.looks.latest(others, mostAsked);
    return {
      ended: done.length,
      broken: [
        ...left.map(({ arn, status }) => `The execution ${arn} has not come to its end: ${status}.`),
        ...done.flatMap(brokenOf(journal)),
      ],
    };
  } finally {
    journal.close();
  }
};
