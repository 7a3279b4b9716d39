import { html } from 'hono/html';
import * as z from 'zod';
import { readMachine } from '#local/states/reading/read-machine.ts';
import { draw } from '../graph/draw.ts';
import { drawingOf } from '../graph/drawing.ts';
import { graphOf } from '../graph/graph.ts';
import type { Sights } from '../needs.ts';
import type { Html } from '../parts/html.ts';
import { namesIn } from '../parts/names.ts';
import { nextPage } from '../parts/next-page.ts';
import { page, type Reader, root } from '../parts/page.ts';
import { emptyNote, section } from '../parts/pieces.ts';
import { executionTable } from './execution-table.ts';
import { executionsOf, machineArn, statuses, workflowAddress } from './executions.ts';
import { rowsIn } from './rows.ts';
import { statusWord } from './status-mark.ts';
import { workflowWords as words } from './words.ts';

const Defined = z.object({ definition: z.string() });

const nothingHappened = {
  tallies: new Map(),
  items: new Map(),
  taken: new Set<string>(),
  selected: undefined,
  addressOf: undefined,
};

const picture = async ({ engine }: Sights, { say }: Reader, machine: string): Promise<Html> => {
  const arn = machineArn(machine);
  const { definition } = Defined.parse(await engine().describeStateMachine({ stateMachineArn: arn }));
  const graph = graphOf(readMachine({ arn, name: machine, definition: JSON.parse(definition) }));
  return draw(drawingOf(graph), { ...nothingHappened, say });
};

const filters = (machine: string, chosen: string, { say }: Reader): Html =>
  html`<ul class="filters"><li><a href="${workflowAddress(machine)}" ${chosen === '' ? html`aria-current="true"` : ''}>${say(words.every)}</a></li>${statuses.map(
    (status) =>
      html`<li><a href="${workflowAddress(machine)}?status=${status}" ${chosen === status ? html`aria-current="true"` : ''}>${statusWord(status, say)}</a></li>`,
  )}</ul>`;

/** The executions of one workflow, and its picture. */
export const workflowPage = async (sights: Sights, reader: Reader, machine: string): Promise<Html> => {
  const { say, url } = reader;
  const engine = sights.engine();
  const status = url.searchParams.get('status') ?? '';
  const known = statuses.find((each) => each === status);
  const { executions, nextToken } = await executionsOf(engine, machine, {
    status: known,
    nextToken: url.searchParams.get('next') ?? undefined,
  });
  const title = namesIn(sights.deployment)(machine);
  const needs = { engine, rows: rowsIn(sights.client), now: sights.clock.now(), say };
  return page(reader, {
    title,
    at: 'workflows',
    crumbs: [{ title: say(words.title), href: `${root}/workflows` }],
    live: true,
    body: html`${filters(machine, status, reader)}
${executions.length === 0 ? emptyNote(say(words.noExecutions)) : await executionTable(title, executions, needs)}
${nextPage('next', nextToken, reader)}
${section(say(words.picture), await picture(sights, reader, machine))}`,
  });
};
