import { html } from 'hono/html';
import * as z from 'zod';
import type { Machine } from '#local/states/machine.ts';
import { readMachine } from '#local/states/reading/read-machine.ts';
import { draw, legend } from '../graph/draw.ts';
import { drawingOf } from '../graph/drawing.ts';
import { graphOf } from '../graph/graph.ts';
import type { Sights } from '../needs.ts';
import { type Html, nothing } from '../parts/html.ts';
import { namesIn } from '../parts/names.ts';
import { page, type Reader, root } from '../parts/page.ts';
import { historyOf } from '../story/history.ts';
import { taken, tallies } from '../story/outcome.ts';
import { tellStory } from '../story/tell-story.ts';
import { type Described, executionArn, executionAt, workflowAddress } from './executions.ts';
import { insideMaps } from './inside-maps.ts';
import { itemsOf } from './map-items.ts';
import { side } from './side.ts';
import type { Whole } from './whole.ts';
import { executionWords as words, workflowWords } from './words.ts';

const Defined = z.object({ stateMachineArn: z.string(), name: z.string(), definition: z.string() });

/** As it was when the execution began; of an item of a distributed Map, the machine it is an item of. */
const machineOf = async ({ engine }: Sights, arn: string): Promise<Machine> => {
  const found = Defined.parse(await engine().describeStateMachineForExecution({ executionArn: arn }));
  return readMachine({
    arn: found.stateMachineArn,
    name: found.name,
    definition: JSON.parse(found.definition),
  });
};

const lookAt = async (sights: Sights, reader: Reader, execution: Described): Promise<Whole> => {
  const story = tellStory(await historyOf(sights.engine(), execution.executionArn));
  const selected = reader.url.searchParams.get('state') ?? undefined;
  return {
    sights,
    reader,
    execution,
    story,
    selected,
    machine: await machineOf(sights, execution.executionArn),
  };
};

const stateAddress =
  ({ pathname }: URL) =>
  (state: string) =>
    `${pathname}?state=${encodeURIComponent(state)}`;

const picture = async (whole: Whole): Promise<Html> => {
  const { story, execution, selected, machine, reader, sights } = whole;
  const { say, url } = reader;
  const inside = await insideMaps(sights.engine(), story);
  const all = [{ story, status: execution.status }, ...inside];
  return html`${draw(drawingOf(graphOf(machine)), {
    tallies: tallies(all),
    items: await itemsOf(sights.engine(), story, say),
    taken: taken(all),
    selected,
    addressOf: stateAddress(url),
    say,
  })}${inside.length === 0 ? nothing : html`<p class="hint">${say(words.inside, { n: inside.length })}</p>`}`;
};

/** One execution: the picture of what happened, and what is known of the state that is chosen. */
export const executionPage = async (
  sights: Sights,
  reader: Reader,
  { machine, name }: { machine: string; name: string },
): Promise<Html> => {
  const { say } = reader;
  const execution = await executionAt(sights.engine(), executionArn(machine, name));
  const whole = await lookAt(sights, reader, execution);
  return page(reader, {
    title: execution.name,
    at: 'workflows',
    crumbs: [
      { title: say(workflowWords.title), href: `${root}/workflows` },
      { title: namesIn(sights.deployment)(whole.machine.name), href: workflowAddress(whole.machine.name) },
    ],
    live: true,
    body: html`<div class="execution"><div class="map">${legend(say)}<label class="fit"><input type="checkbox" id="fit"> ${say(words.fit)}</label>${await picture(whole)}
<p class="hint">${say(words.hint)}</p></div><aside class="side">${await side(whole)}</aside></div>`,
  });
};
