import { html } from 'hono/html';
import type { Standing } from '#local/streams/standing.ts';
import type { Sights } from '../needs.ts';
import type { Html } from '../parts/html.ts';
import type { Say } from '../parts/language.ts';
import { namesIn } from '../parts/names.ts';
import { page, type Reader, root } from '../parts/page.ts';
import { emptyNote, table } from '../parts/pieces.ts';
import { streamWords as words } from './words.ts';

const behind = ({ behind: count, more }: Standing, say: Say): Html => {
  if (count === 0 && !more) return html`<span class="mark is-succeeded">${say(words.upToDate)}</span>`;
  return html`<span class="mark is-retrying">${more ? say(words.atLeast, { n: count }) : count}</span>`;
};

/** How far each reader of a stream has come. */
export const streamsPage = async ({ streams, deployment }: Sights, reader: Reader): Promise<Html> => {
  const { say } = reader;
  const short = namesIn(deployment);
  const standings = await streams();
  const rows = standings.map((each) => {
    const name = each.functionName.split(':').at(-1) ?? '';
    return [
      short(each.table),
      html`<a href="${root}/logs/${encodeURIComponent(name)}">${short(name)}</a>`,
      each.place ?? say(words.start),
      behind(each, say),
    ];
  });
  const heads = [words.table, words.function, words.place, words.behind].map((head) => say(head));
  return page(reader, {
    title: say(words.title),
    at: 'streams',
    live: true,
    body: html`<p class="hint">${say(words.what)}</p>${rows.length === 0 ? emptyNote(say(words.none)) : table(say(words.title), heads, rows)}`,
  });
};
