import { html } from 'hono/html';
import type { Engine } from '#local/states/engine.ts';
import { type Html, nothing } from '../parts/html.ts';
import type { Say } from '../parts/language.ts';
import { at, lasting, table } from '../parts/pieces.ts';
import { addressOf, executionAt, type Listed } from './executions.ts';
import type { Rows } from './rows.ts';
import { questions, waitedFor } from './standing.ts';
import { statusMark } from './status-mark.ts';
import { workflowWords as words } from './words.ts';

type Needs = { engine: Engine; rows: Rows; now: number; say: Say };

const counted = (states: readonly string[]) =>
  [...Map.groupBy(states, (state) => state)].map(([state, all]) =>
    all.length > 1 ? `${state} × ${all.length}` : state,
  );

/** Of a Map with very many items a list names the states only; the page of the execution tells of each. */
const mostAsked = 30;

const mostOfCause = 160;

const shortened = (cause = '') => (cause.length > mostOfCause ? `${cause.slice(0, mostOfCause)} …` : cause);

const open = async ({ engine, rows, say }: Needs, { executionArn }: Listed): Promise<(Html | string)[]> => {
  const states = engine.looks.standing(executionArn);
  const asked = states.length > mostAsked ? [] : await waitedFor({ engine, rows }, executionArn);
  return [counted(states).join(', '), questions(asked, say)];
};

/** With what it ended; where it stood its own page shows. */
const ended = async ({ engine }: Needs, { executionArn }: Listed): Promise<(Html | string)[]> => {
  const { error, cause } = await executionAt(engine, executionArn);
  return [
    nothing,
    error === undefined
      ? nothing
      : html`<code class="error">${error}</code> <small>${shortened(cause)}</small>`,
  ];
};

const answered = { RUNNING: open, FAILED: ended, TIMED_OUT: ended, ABORTED: ended };
const isAnswered = (status: string): status is keyof typeof answered => status in answered;

const row = async (needs: Needs, it: Listed): Promise<(Html | string)[]> => [
  html`<a href="${addressOf(it.executionArn)}">${it.name}</a>`,
  statusMark(it.status, needs.say),
  at(it.startDate),
  lasting((it.stopDate ?? needs.now) - it.startDate, needs.say),
  ...(isAnswered(it.status) ? await answered[it.status](needs, it) : [nothing, nothing]),
];

/** Executions with where they stand and whom they wait for. */
export const executionTable = async (label: string, executions: readonly Listed[], needs: Needs) => {
  const { say } = needs;
  const heads = [words.execution, words.status, words.started, words.took, words.stands, words.waits];
  return table(
    label,
    heads.map((head) => say(head)),
    await Promise.all(executions.map((each) => row(needs, each))),
  );
};
