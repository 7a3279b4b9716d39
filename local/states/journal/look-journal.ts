import type { Execution, Flow } from '../execution.ts';
import { quotas } from '../quotas.ts';
import { executionIn, flowIn, numberIn, type Row, textIn } from './rows.ts';
import type { Statements } from './statements.ts';

/** How many executions of a machine stand at a status. */
export type StatusCount = { machineArn: string; status: string; executions: number };

/** Something that time alone will move. */
export type Timer = { due: number; executionArn: string; state: string };

const literally = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const notGoingOn = new Set<Flow['doing']['kind']>(['queued', 'done', 'failed']);

/** Whoever goes on and has no inner flow of its own; the others have ended, or wait for those inside them. */
const innermost = (flows: Flow[]) =>
  flows.filter(({ id, doing }) => !notGoingOn.has(doing.kind) && flows.every(({ parent }) => parent !== id));

const timerIn = (row: Row): Timer => ({
  due: numberIn(row, 'due'),
  executionArn: textIn(row, 'arn'),
  state: flowIn(row).state,
});

/** What a person asks who looks at the whole, and no program that runs in it ever does. */
export const lookJournal = ({ asking }: Statements) => {
  const counts = asking(
    `SELECT definition.arn AS machineArn, status, count(*) AS executions FROM execution
     JOIN definition ON definition.id = execution.definition WHERE place = '[]' GROUP BY definition.arn, status`,
  );
  const like = asking(
    `SELECT * FROM executionNow WHERE place = '[]' AND (name LIKE ?1 ESCAPE '\\' OR input LIKE ?1 ESCAPE '\\')
     ORDER BY started DESC, id DESC LIMIT ?2`,
  );
  const latest = asking(
    `SELECT * FROM executionNow WHERE place = '[]' AND status IN (SELECT value FROM json_each(?1))
     ORDER BY started DESC, id DESC LIMIT ?2`,
  );
  const flowsIn = asking(
    `SELECT flow.body FROM flow JOIN execution ON execution.id = flow.execution WHERE execution.arn = ? ORDER BY flow.id`,
  );
  const due = asking(
    `SELECT flow.due, flow.body, execution.arn FROM flow JOIN execution ON execution.id = flow.execution
     WHERE flow.due < execution.started + ${quotas.longestRunMilliseconds} ORDER BY flow.due LIMIT ?`,
  );

  return {
    counts: (): StatusCount[] =>
      counts.all().map((row) => ({
        machineArn: textIn(row, 'machineArn'),
        status: textIn(row, 'status'),
        executions: numberIn(row, 'executions'),
      })),
    /** The executions whose name or input holds the text, the newest first. */
    holding: (text: string, limit: number): Execution[] =>
      like.all(`%${literally(text)}%`, limit).map(executionIn),
    /** The newest executions at any of these statuses. */
    latest: (statuses: readonly string[], limit: number): Execution[] =>
      latest.all(JSON.stringify(statuses), limit).map(executionIn),
    /** In which states an execution stands now. */
    standing: (executionArn: string): string[] =>
      innermost(flowsIn.all(executionArn).map(flowIn)).map(({ state }) => state),
    /** What is due next; the year after which an execution ends is not what anybody waits for. */
    timers: (limit: number): Timer[] => due.all(limit).map(timerIn),
  };
};
