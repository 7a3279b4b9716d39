import { html } from 'hono/html';
import { innerOf, type Procedure, type State } from '#local/states/machine.ts';
import { type Html, nothing } from '../parts/html.ts';
import { namesIn } from '../parts/names.ts';
import { emptyNote } from '../parts/pieces.ts';
import type { Visit } from '../story/visit.ts';
import { addressOf, mapRunAt } from './executions.ts';
import { overall } from './overall.ts';
import { rowsIn } from './rows.ts';
import { questionsOf } from './standing.ts';
import { definitionFacts, visitChoice } from './state-details.ts';
import { statusMark } from './status-mark.ts';
import { type Telling, visitDetails } from './visit-details.ts';
import type { Whole } from './whole.ts';
import { executionWords as words } from './words.ts';

const statesIn = ({ states }: Procedure): State[] =>
  [...states.values()].flatMap((state) => [state, ...innerOf(state).flatMap(statesIn)]);

/** The one that was asked for, else the last: of what happens often, the latest is what people look for. */
const chosenOf = (visits: readonly Visit[], { reader }: Whole) => {
  const asked = Number(reader.url.searchParams.get('visit'));
  return visits.find(({ id }) => id === asked) ?? visits.at(-1);
};

const runItems = async (mapRun: string | undefined, { sights, reader: { say } }: Whole): Promise<Html> => {
  if (mapRun === undefined) return nothing;
  const { executions } = await mapRunAt(sights.engine(), mapRun);
  return html`<h3>${say(words.items)}</h3><ul class="plain">${executions.map(
    ({ executionArn, name, status }) =>
      html`<li>${statusMark(status, say)} <a href="${addressOf(executionArn)}">${name}</a></li>`,
  )}</ul>`;
};

const ofVisit = async (visit: Visit, whole: Whole): Promise<Html> => {
  const { sights, reader, execution } = whole;
  const now = execution.stopDate ?? sights.clock.now();
  const telling: Telling = { say: reader.say, now, short: namesIn(sights.deployment) };
  const asked = execution.status === 'RUNNING' ? await questionsOf(rowsIn(sights.client), [visit]) : [];
  return html`${await runItems(visit.mapRun, whole)}${visitDetails(visit, asked, telling)}`;
};

/** The items of a distributed Map run as executions of their own, and their states have no visits here. */
const isOfItems = ({ name }: State, { machine }: Whole) =>
  statesIn(machine.procedure).some(
    (state) =>
      state.Type === 'Map' &&
      state.distributed &&
      statesIn(state.processor).some((inner) => inner.name === name),
  );

const ofState = async (state: State, whole: Whole): Promise<Html> => {
  const { reader, execution, story } = whole;
  const { say, url } = reader;
  const visits = story.visits.filter((visit) => visit.state === state.name);
  const chosen = chosenOf(visits, whole);
  const choice = visitChoice(visits, {
    chosen,
    status: execution.status,
    say,
    addressOf: ({ id }) => `${url.pathname}?state=${encodeURIComponent(state.name)}&visit=${id}`,
  });
  return html`<p><a href="${url.pathname}">← ${say(words.whole)}</a></p><h2>${state.name}</h2>
${definitionFacts(state, say)}${choice}
${chosen ? await ofVisit(chosen, whole) : emptyNote(say(isOfItems(state, whole) ? words.ofItems : words.unreached))}`;
};

/** What is told beside the picture: of the state that is chosen, else of the whole. */
export const side = async (whole: Whole): Promise<Html> => {
  const state = statesIn(whole.machine.procedure).find(({ name }) => name === whole.selected);
  return state ? ofState(state, whole) : overall(whole);
};
