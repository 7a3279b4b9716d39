import { html } from 'hono/html';
import { duration } from '../parts/format.ts';
import { type Html, nothing } from '../parts/html.ts';
import type { Say } from '../parts/language.ts';
import type { ShortName } from '../parts/names.ts';
import { root } from '../parts/page.ts';
import { at, facts, json } from '../parts/pieces.ts';
import type { Attempt, Trouble, Variables, Visit } from '../story/visit.ts';
import { questions } from './standing.ts';
import type { Question } from './waited-for.ts';
import { executionWords as words, workflowWords } from './words.ts';

type Fact = readonly [string, Html | string];
export type Telling = { say: Say; now: number; short: ShortName };

const logsOf = (name: string, { say, short }: Telling): Html =>
  html`${short(name)} · <a href="${root}/logs/${encodeURIComponent(name)}">${say(words.logs)}</a>`;

const troubleFacts = ({ error, cause }: Partial<Trouble>, say: Say): Fact[] =>
  error === undefined
    ? []
    : [
        [say(words.error), html`<code class="error">${error}</code>`],
        ...(cause ? [[say(words.cause), html`<code>${cause}</code>`] as const] : []),
      ];

const timeFacts = (from: number, to: number | undefined, { say, now }: Telling): Fact[] => [
  [say(words.entered), at(from)],
  ...(to === undefined ? [] : [[say(words.left), at(to)] as const]),
  [say(workflowWords.took), duration((to ?? now) - from, say)],
];

const attempt = (it: Attempt, n: number, telling: Telling): Html => {
  const { say } = telling;
  const called: Fact[] = it.function ? [[say(words.calls), logsOf(it.function, telling)]] : [];
  return html`<li><h4>${say(words.attempt, { n: n + 1 })}</h4>
${facts([...timeFacts(it.at, it.endedAt, telling), ...called, ...troubleFacts(it, say)])}
${json(say(words.asked), it.asked, say, { open: false, key: `asked ${n}` })}
${it.result === undefined ? nothing : json(say(words.result), it.result, say, { open: false, key: `result ${n}` })}</li>`;
};

const attempts = ({ attempts: all }: Visit, telling: Telling): Html =>
  all.length === 0
    ? nothing
    : html`<h3>${telling.say(words.attempts)}</h3><ol class="attempts">${all.map((each, n) => attempt(each, n, telling))}</ol>`;

const asOne = (variables: Variables) =>
  `{${Object.entries(variables)
    .map(([name, value]) => `${JSON.stringify(name)}:${value}`)
    .join(',')}}`;

/** Everything that is known of one visit to a state. */
export const visitDetails = (visit: Visit, asked: readonly Question[], telling: Telling): Html => {
  const { say } = telling;
  const whom: Fact[] = asked.length === 0 ? [] : [[say(words.person), questions(asked, say)]];
  const [last] = visit.troubles.slice(-1);
  return html`${facts([...timeFacts(visit.enteredAt, visit.leftAt, telling), ...whom, ...troubleFacts(last ?? {}, say)])}
${json(say(words.input), visit.input, say)}
${visit.output === undefined ? nothing : json(say(words.output), visit.output, say)}
${json(say(words.variables), asOne(visit.variables), say, { open: false })}
${Object.keys(visit.assigned).length === 0 ? nothing : json(say(words.assigned), asOne(visit.assigned), say)}
${attempts(visit, telling)}`;
};
