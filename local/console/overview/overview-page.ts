import { html } from 'hono/html';
import type { Sights } from '../needs.ts';
import { type Html, nothing } from '../parts/html.ts';
import { type Place, page, places, type Reader } from '../parts/page.ts';
import { emptyNote, section } from '../parts/pieces.ts';
import { executionTable } from '../workflows/execution-table.ts';
import { inVain, type Listed, listed } from '../workflows/executions.ts';
import { rowsIn } from '../workflows/rows.ts';
import { overviewWords as words } from './words.ts';

const most = 20;

const latest = ({ engine }: Sights, statuses: readonly string[]): Listed[] =>
  engine().looks.latest(statuses, most).map(listed);

const executions = async (
  title: string,
  found: readonly Listed[],
  sights: Sights,
  { say }: Reader,
  none: string,
) => {
  const needs = { engine: sights.engine(), rows: rowsIn(sights.client), now: sights.clock.now(), say };
  return section(title, found.length === 0 ? emptyNote(none) : await executionTable(title, found, needs));
};

type Figure = readonly [Place, number, string];

const figuresOf = (sights: Sights, { say }: Reader): Figure[] => {
  const counts = sights.engine().looks.counts();
  const sum = (wanted: readonly string[]) =>
    counts.filter(({ status }) => wanted.includes(status)).reduce((all, each) => all + each.executions, 0);
  return [
    ['workflows', sum(['RUNNING']), say(words.underWay)],
    ['workflows', sum(inVain), say(words.failed)],
    ['letters', sights.queues.list().length, say(words.letters)],
    ['events', sights.deliveries.waiting(), say(words.deliveries)],
    ['logs', sights.denied().length, say(words.denied)],
  ];
};

const figures = (all: readonly Figure[]): Html =>
  html`<ul class="figures">${all.map(([place, count, name]) => html`<li><a href="${places[place]}"><b>${count}</b>${name}</a></li>`)}</ul>`;

const deniedCalls = ({ denied }: Sights, { say }: Reader): Html =>
  denied().length === 0
    ? nothing
    : section(
        say(words.deniedCalls),
        html`<ul class="plain">${denied().map((each) => html`<li><code>${each}</code></li>`)}</ul>`,
      );

/** What people look at first: whether anything stands still, and who is waited for. */
export const overviewPage = async (sights: Sights, reader: Reader): Promise<Html> => {
  const { say } = reader;
  const failed = latest(sights, inVain);
  return page(reader, {
    title: say(words.title),
    at: 'overview',
    live: true,
    body: html`${section(say(words.still), figures(figuresOf(sights, reader)))}
${await executions(say(words.failedNow), failed, sights, reader, say(words.noneFailed))}
${deniedCalls(sights, reader)}
${await executions(say(words.waiting), latest(sights, ['RUNNING']), sights, reader, say(words.nothingWaiting))}`,
  });
};
