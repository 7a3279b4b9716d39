import type { Execution, Status, Tolerance } from '../execution.ts';
import { type Json, parseJson } from '../json.ts';
import { executionIn, numberIn, type Row, statusOf, textIn } from './rows.ts';
import type { Statements } from './statements.ts';

export type MapRun = {
  id: number;
  arn: string;
  execution: number;
  flow: number;
  attempt: number;
  status: Status;
  startedAt: number;
  stoppedAt?: number;
  /** Whether all its items stand in the journal. */
  isRead: boolean;
  concurrency: number;
  tolerated: Tolerance;
};

export type NewMapRun = Pick<
  MapRun,
  'arn' | 'execution' | 'flow' | 'attempt' | 'startedAt' | 'concurrency' | 'tolerated'
>;

/** An item, or a batch of items, that waits for its turn. */
export type QueuedItem = { id: number; items: number; input: Json };

/** How many executions there are of a status, and how many items they stand for. */
export type Count = { status: Status | 'PENDING'; executions: number; items: number };

const mapRunIn = (row: Row): MapRun => ({
  id: numberIn(row, 'id'),
  arn: textIn(row, 'arn'),
  execution: numberIn(row, 'execution'),
  flow: numberIn(row, 'flow'),
  attempt: numberIn(row, 'attempt'),
  status: statusOf(textIn(row, 'status')),
  startedAt: numberIn(row, 'started'),
  ...(row['stopped'] !== null && { stoppedAt: numberIn(row, 'stopped') }),
  isRead: numberIn(row, 'isRead') === 1,
  concurrency: numberIn(row, 'concurrency'),
  tolerated: JSON.parse(textIn(row, 'tolerated')),
});

const countIn = (row: Row, status: Count['status']): Count => ({
  status,
  executions: numberIn(row, 'executions'),
  items: numberIn(row, 'items'),
});

export const mapRunJournal = ({ asking, writing }: Statements) => {
  const insert = writing(
    `INSERT INTO mapRun (arn, starter, execution, flow, attempt, status, started, isRead, concurrency, tolerated)
     VALUES (?, ?, ?, ?, ?, 'RUNNING', ?, 0, ?, ?)`,
  );
  const byId = asking('SELECT * FROM mapRun WHERE id = ?');
  const byStarter = asking('SELECT * FROM mapRun WHERE starter = ?');
  const byArn = asking('SELECT * FROM mapRun WHERE arn = ?');
  const byExecution = asking('SELECT * FROM mapRun WHERE execution = ? ORDER BY id');
  const setRead = writing('UPDATE mapRun SET isRead = 1 WHERE id = ?');
  const setStatus = writing('UPDATE mapRun SET status = ?, stopped = ? WHERE id = ?');
  const insertItem = writing('INSERT INTO mapItem (mapRun, id, items, input) VALUES (?, ?, ?, ?)');
  const removeItem = writing('DELETE FROM mapItem WHERE mapRun = ? AND id = ?');
  const removeItems = writing('DELETE FROM mapItem WHERE mapRun = ?');
  const nextItems = asking('SELECT id, items, input FROM mapItem WHERE mapRun = ? ORDER BY id LIMIT ?');
  const pending = asking(
    'SELECT count(*) AS executions, total(items) AS items FROM mapItem WHERE mapRun = ?',
  );
  const counts = asking(
    'SELECT status, count(*) AS executions, total(items) AS items FROM execution WHERE mapRun = ? GROUP BY status',
  );
  const children = asking('SELECT * FROM execution WHERE mapRun = ? AND (?2 IS NULL OR status = ?2)');

  const runningOf = asking("SELECT startedBy, items FROM execution WHERE mapRun = ? AND status = 'RUNNING'");

  const first = (row: Row | undefined) => row && mapRunIn(row);

  return {
    add: (run: NewMapRun, starter: string) => {
      const { arn, execution, flow, attempt, startedAt, concurrency, tolerated } = run;
      insert(arn, starter, execution, flow, attempt, startedAt, concurrency, JSON.stringify(tolerated));
    },
    find: (id: number) => first(byId.one(id)),
    findStartedBy: (starter: string) => first(byStarter.one(starter)),
    findArn: (arn: string) => first(byArn.one(arn)),
    of: (execution: number) => byExecution.all(execution).map(mapRunIn),
    markRead: (id: number) => setRead(id),
    end: (id: number, status: Status, at: number) => setStatus(status, at, id),
    queue: (run: number, { id, items, input }: QueuedItem) =>
      insertItem(run, id, items, JSON.stringify(input)),
    unqueue: (run: number, id: number) => removeItem(run, id),
    emptyQueue: (run: number) => removeItems(run),
    next: (run: number, limit: number): QueuedItem[] =>
      nextItems.all(run, limit).map((row) => ({
        id: numberIn(row, 'id'),
        items: numberIn(row, 'items'),
        input: parseJson(textIn(row, 'input')),
      })),
    counts: (run: number): Count[] => [
      ...pending.all(run).map((row) => countIn(row, 'PENDING')),
      ...counts.all(run).map((row) => countIn(row, statusOf(textIn(row, 'status')))),
    ],
    running: (run: number) =>
      runningOf
        .all(run)
        .map((row) => ({ startedBy: textIn(row, 'startedBy'), items: numberIn(row, 'items') })),
    /** The executions of its items, in the order of the items. */
    children: (run: number, status?: Status): Execution[] =>
      children
        .all(run, status ?? null)
        .map(executionIn)
        .toSorted(byItem),
  };
};

const itemOf = ({ startedBy = '' }: Execution) => Number(startedBy.split('.').at(-1));

const byItem = (one: Execution, other: Execution) => itemOf(one) - itemOf(other);
