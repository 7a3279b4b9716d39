import { html } from 'hono/html';
import type { Sights } from '../needs.ts';
import { type Html, nothing } from '../parts/html.ts';
import { namesIn } from '../parts/names.ts';
import { page, type Reader } from '../parts/page.ts';
import { emptyNote, searchForm, section, table } from '../parts/pieces.ts';
import { executionTable } from './execution-table.ts';
import { listed, statuses, workflowAddress } from './executions.ts';
import { rowsIn } from './rows.ts';
import { statusWord } from './status-mark.ts';
import { workflowWords as words } from './words.ts';

const mostFound = 50;

const machinesIn = ({ engine, deployment }: Sights) => {
  const counts = Map.groupBy(engine().looks.counts(), (each) => each.machineArn);
  return deployment.resources
    .filter(({ type }) => type === 'AWS::StepFunctions::StateMachine')
    .map(({ arn, name }) => ({ name, counts: counts.get(arn) ?? [] }));
};

const allMachines = (sights: Sights, { say }: Reader): Html => {
  const short = namesIn(sights.deployment);
  const rows = machinesIn(sights).map(({ name, counts }) => [
    html`<a href="${workflowAddress(name)}">${short(name)}</a>`,
    ...statuses.map((status) => {
      const count = counts.find((each) => each.status === status)?.executions ?? 0;
      return count === 0 ? '' : html`<a href="${workflowAddress(name)}?status=${status}">${count}</a>`;
    }),
  ]);
  if (rows.length === 0) return emptyNote(say(words.noMachines));
  return table(
    say(words.machines),
    [say(words.name), ...statuses.map((each) => statusWord(each, say))],
    rows,
  );
};

const found = async (sights: Sights, { say }: Reader, text: string): Promise<Html> => {
  const engine = sights.engine();
  const all = engine.looks.holding(text, mostFound).map(listed);
  const title = say(words.found, { text });
  const needs = { engine, rows: rowsIn(sights.client), now: sights.clock.now(), say };
  return section(
    title,
    all.length === 0 ? emptyNote(say(words.foundNone, { text })) : await executionTable(title, all, needs),
  );
};

/** All workflows with how many executions stand where; and those that carry one case. */
export const workflowsPage = async (sights: Sights, reader: Reader): Promise<Html> => {
  const { say, url } = reader;
  const text = url.searchParams.get('case')?.trim() ?? '';
  const search = { name: 'case', label: say(words.find), value: text, hint: say(words.findHint) };
  return page(reader, {
    title: say(words.title),
    at: 'workflows',
    live: true,
    body: html`${searchForm(search, say)}
${text === '' ? nothing : await found(sights, reader, text)}
${section(say(words.machines), allMachines(sights, reader))}`,
  });
};
