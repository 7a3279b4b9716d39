import { statSync } from 'node:fs';
import { html } from 'hono/html';
import { tail } from '#local/control/tail.ts';
import type { Sights } from '../needs.ts';
import type { Html } from '../parts/html.ts';
import { namesIn } from '../parts/names.ts';
import { page, type Reader, root } from '../parts/page.ts';
import { at, emptyNote, searchForm, table } from '../parts/pieces.ts';
import { partWords } from '../parts/words.ts';
import { logWords as words } from './words.ts';

const holds = (text: string, asked: string) => text.toLowerCase().includes(asked.toLowerCase());

const askedIn = ({ searchParams }: URL) => searchParams.get('find')?.trim() ?? '';

/** All functions, the one that wrote last first. */
export const logsPage = (sights: Sights, reader: Reader): Html => {
  const { say, url } = reader;
  const short = namesIn(sights.deployment);
  const asked = askedIn(url);
  const logs = sights.functions
    .names()
    .filter((name) => holds(short(name), asked))
    .map((name) => ({ name, file: statSync(sights.logFile(name), { throwIfNoEntry: false }) }))
    .toSorted((one, other) => (other.file?.mtimeMs ?? 0) - (one.file?.mtimeMs ?? 0));
  const rows = logs.map(({ name, file }) => [
    html`<a href="${root}/logs/${encodeURIComponent(name)}">${short(name)}</a>`,
    file ? say(partWords.bytes, { n: file.size }) : '',
    file ? at(file.mtimeMs) : say(words.never),
  ]);
  const heads = [say(words.function), say(words.size), say(words.written)];
  return page(reader, {
    title: say(words.title),
    at: 'logs',
    live: true,
    body: html`${searchForm({ name: 'find', label: say(words.find), value: asked }, say)}
${rows.length === 0 ? emptyNote(say(words.none)) : table(say(words.title), heads, rows)}`,
  });
};

/** What one function wrote. */
export const logPage = async (sights: Sights, reader: Reader, name: string): Promise<Html> => {
  const { say, url } = reader;
  if (!sights.functions.has(name)) throw new Error(name);
  const asked = askedIn(url);
  const text = await tail(sights.logFile(name));
  const lines = text
    .split('\n')
    .filter((line) => line !== '' && holds(line, asked))
    .toReversed();
  const search = { name: 'find', label: say(words.findLine), value: asked, hint: say(words.lineHint) };
  return page(reader, {
    title: namesIn(sights.deployment)(name),
    at: 'logs',
    crumbs: [{ title: say(words.title), href: `${root}/logs` }],
    live: true,
    body: html`${searchForm(search, say)}
${
  lines.length === 0
    ? emptyNote(say(words.noLines))
    : html`<ol class="lines" tabindex="0" aria-label="${say(words.lines)}">${lines.map((line) => html`<li><code>${line}</code></li>`)}</ol>`
}`,
  });
};
