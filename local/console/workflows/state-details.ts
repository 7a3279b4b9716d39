import { html } from 'hono/html';
import { guardsOf, type State } from '#local/states/machine.ts';
import { outcomeWords, typeWords } from '../graph/words.ts';
import { type Html, nothing } from '../parts/html.ts';
import type { Say } from '../parts/language.ts';
import { facts } from '../parts/pieces.ts';
import { outcomeOf } from '../story/outcome.ts';
import type { Visit } from '../story/visit.ts';
import { executionWords as words } from './words.ts';

type Fact = readonly [string, Html | string];

const list = (lines: readonly string[]): Html =>
  html`<ul class="plain">${lines.map((line) => html`<li><code>${line}</code></li>`)}</ul>`;

const listed = (name: string, lines: readonly string[]): Fact[] =>
  lines.length === 0 ? [] : [[name, list(lines)]];

/** What the definition says of a state. */
export const definitionFacts = (state: State, say: Say): Html => {
  const { Retry = [], Catch = [] } = guardsOf(state);
  const choices = state.Type === 'Choice' ? state.Choices : [];
  return facts([
    [say(words.kind), say(typeWords[state.Type])],
    ...listed(
      say(words.choices),
      choices.map(({ Condition, Next }) => `${Condition} → ${Next}`),
    ),
    ...listed(
      say(words.retries),
      Retry.map(({ ErrorEquals, MaxAttempts = 3 }) =>
        say(words.retry, { errors: ErrorEquals.join(', '), n: MaxAttempts }),
      ),
    ),
    ...listed(
      say(words.catches),
      Catch.map(({ ErrorEquals, Next }) => say(words.caught, { errors: ErrorEquals.join(', '), next: Next })),
    ),
  ]);
};

type Choosing = { chosen: Visit | undefined; addressOf: (visit: Visit) => string; status: string; say: Say };

const nameOf = ({ item }: Visit, n: number, say: Say) =>
  item === undefined ? say(words.visit, { n: n + 1 }) : say(words.item, { n: item + 1 });

/** The times an execution came to a state, to choose one from. */
export const visitChoice = (visits: readonly Visit[], { chosen, addressOf, status, say }: Choosing): Html =>
  visits.length < 2
    ? nothing
    : html`<h3>${say(words.visits, { n: visits.length })}</h3><ul class="filters">${visits.map((visit, n) => {
        const outcome = outcomeOf(visit, status);
        return html`<li><a class="mark is-${outcome}" href="${addressOf(visit)}" ${visit === chosen ? html`aria-current="true"` : ''}>${nameOf(visit, n, say)} · ${say(outcomeWords[outcome])}</a></li>`;
      })}</ul>`;
