import type { Execution, Redrive, Status, Tolerance } from '../execution.ts';
import type { Failure } from '../failure.ts';
import { type Json, parseJson } from '../json.ts';
import { executionIn, numberIn, type Row, redriveIn, statusOf, textIn } from './rows.ts';
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
  /** When it was last redriven. */
  redrive?: Redrive;
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
export type Count = { status: Status | 'PENDING' | 'PENDING_REDRIVE'; executions: number; items: number };

/** How an execution ends without success. */
export const failures: ReadonlySet<Count['status']> = new Set(['FAILED', 'TIMED_OUT', 'ABORTED']);

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
  ...redriveIn(row),
});

const countIn = (row: Row, status: Count['status']): Count => ({
  status,
  executions: numberIn(row, 'executions'),
  items: numberIn(row, 'items'),
});

const pendingOf = (row: Row) => (row['status'] === 'PENDING' ? 'PENDING' : 'PENDING_REDRIVE');

export const mapRunJournal = ({ asking, writing }: Statements) => {
  const insert = writing(
    `INSERT INTO mapRun (arn, starter, execution, flow, attempt, status, started, isRead, concurrency, tolerated)
     VALUES (?, ?, ?, ?, ?, 'RUNNING', ?, 0, ?, ?)`,
  );
  const byId = asking('SELECT * FROM mapRunNow WHERE id = ?');
  const byStarter = asking('SELECT * FROM mapRunNow WHERE starter = ?');
  const byArn = asking('SELECT * FROM mapRunNow WHERE arn = ?');
  const byExecution = asking('SELECT * FROM mapRunNow WHERE execution = ? ORDER BY id');
  const setRead = writing('UPDATE mapRun SET isRead = 1 WHERE id = ?');
  const setStatus = writing('UPDATE mapRun SET status = ?, stopped = ? WHERE id = ?');
  const setFailure = writing('INSERT OR REPLACE INTO mapRunFailure (mapRun, failure) VALUES (?, ?)');
  const failure = asking('SELECT failure FROM mapRunFailure WHERE mapRun = ?');
  const addRedrive = writing(
    'INSERT INTO mapRunRedrive (mapRun, number, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const setWritten = writing(
    'INSERT OR REPLACE INTO mapRunWritten (mapRun, executions, items) VALUES (?, ?, ?)',
  );
  const written = asking('SELECT executions, items FROM mapRunWritten WHERE mapRun = ?');
  const setRunning = writing("UPDATE mapRun SET status = 'RUNNING', stopped = NULL WHERE id = ?");
  const insertItem = writing('INSERT OR REPLACE INTO mapItem (mapRun, id, items, input) VALUES (?, ?, ?, ?)');
  const removeItem = writing('DELETE FROM mapItem WHERE mapRun = ? AND id = ?');
  const removeItems = writing('DELETE FROM mapItem WHERE mapRun = ?');
  const nextItems = asking('SELECT id, items, input FROM mapItem WHERE mapRun = ? ORDER BY id LIMIT ?');
  // What is queued and has an execution waits to be redriven; what has none waits to begin.
  const pending = asking(
    `SELECT CASE WHEN execution.id IS NULL THEN 'PENDING' ELSE 'PENDING_REDRIVE' END AS status,
     count(*) AS executions, total(mapItem.items) AS items
     FROM mapItem LEFT JOIN execution ON execution.startedBy = 'item:' || mapItem.mapRun || '.' || mapItem.id
     WHERE mapItem.mapRun = ? GROUP BY 1`,
  );
  const counts = asking(
    `SELECT status, count(*) AS executions, total(items) AS items FROM execution WHERE mapRun = ?1
     AND startedBy NOT IN (SELECT 'item:' || mapRun || '.' || id FROM mapItem WHERE mapRun = ?1) GROUP BY status`,
  );
  const settledItems = writing(
    `DELETE FROM mapItem WHERE mapRun = ?1 AND 'item:' || mapRun || '.' || id IN
     (SELECT startedBy FROM execution WHERE mapRun = ?1 AND status IN ('RUNNING', 'SUCCEEDED'))`,
  );
  const begunItems = writing(
    `DELETE FROM mapItem WHERE mapRun = ?1 AND 'item:' || mapRun || '.' || id IN
     (SELECT startedBy FROM execution WHERE mapRun = ?1)`,
  );
  const children = asking('SELECT * FROM executionNow WHERE mapRun = ? AND (?2 IS NULL OR status = ?2)');

  const runningOf = asking("SELECT startedBy, items FROM execution WHERE mapRun = ? AND status = 'RUNNING'");

  const end = (id: number, status: Status, at: number) => {
    setStatus(status, at, id);
    begunItems(id);
  };

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
    /** Opens it again, the same time once only. */
    reopen: (id: number, { number, at }: Redrive) => {
      addRedrive(id, number, at);
      setRunning(id);
    },
    /** Whose results have been written to a bucket. */
    markWritten: (id: number, children: Execution[]) =>
      setWritten(
        id,
        children.length,
        children.reduce((sum, { items = 1 }) => sum + items, 0),
      ),
    written: (id: number): Pick<Count, 'executions' | 'items'> => {
      const row = written.one(id);
      return row
        ? { executions: numberIn(row, 'executions'), items: numberIn(row, 'items') }
        : { executions: 0, items: 0 };
    },
    /** What a crash left in the queue although it is under way, or done. */
    unqueueSettled: (run: number) => settledItems(run),
    /** What waits to be redriven waits no longer; what has not begun may begin with the next redrive. */
    end,
    /** Why is kept with it: whoever waits for it may have to be told by another process. */
    fail: (id: number, reason: Failure, at: number) => {
      setFailure(id, JSON.stringify(reason));
      end(id, 'FAILED', at);
    },
    /** What it last failed with. */
    failure: (id: number): Failure | undefined => {
      const row = failure.one(id);
      return row && JSON.parse(textIn(row, 'failure'));
    },
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
      ...pending.all(run).map((row) => countIn(row, pendingOf(row))),
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
