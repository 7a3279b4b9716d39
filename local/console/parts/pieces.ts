import { html } from 'hono/html';
import { duration, instant, pretty } from './format.ts';
import { type Html, nothing } from './html.ts';
import type { Say } from './language.ts';
import { partWords } from './words.ts';

export const section = (title: string, body: Html, more: Html = nothing): Html =>
  html`<section class="card"><h2>${title}</h2>${more}${body}</section>`;

/** Where there is nothing, a sentence says what would be here. */
export const emptyNote = (text: string): Html => html`<p class="empty">${text}</p>`;

/** On a narrow page a row is a list of its cells, each under its own head. */
export const table = (
  label: string,
  heads: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
): Html =>
  html`<div class="scroll" tabindex="0" role="region" aria-label="${label}"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell, column) => html`<td data-head="${heads[column] ?? ''}">${cell}</td>`)}</tr>`)}</tbody>
</table></div>`;

export const facts = (pairs: readonly (readonly [string, Html | string])[]): Html =>
  html`<dl class="facts">${pairs.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;

export const at = (milliseconds: number): Html =>
  html`<time datetime="${new Date(milliseconds).toISOString()}">${instant(milliseconds)}</time>`;

/** How long something took, or has lasted so far. */
export const lasting = (milliseconds: number, say: Say): Html =>
  html`<time datetime="PT${Math.round(Math.max(0, milliseconds) / 1000)}S">${duration(milliseconds, say)}</time>`;

/** What is unfolded stays so when the page is refreshed: by its key, where several have one title. */
type Folded = { open?: boolean; key?: string };

/** A value as JSON, folded away where it is not what somebody came for. */
export const json = (
  title: string,
  text: string,
  say: Say,
  { open = true, key = title }: Folded = {},
): Html =>
  html`<details class="json" data-keep="${key}" ${open ? html`open` : ''}><summary>${title}</summary>
<pre tabindex="0" role="region" aria-label="${title}">${text === '' ? say(partWords.empty) : pretty(text)}</pre></details>`;

export type Filter = { name: string; label: string; value: string; hint?: string };

/** A question that the address keeps, so that the answer can be sent on. */
export const searchForm = ({ name, label, value, hint = '' }: Filter, say: Say): Html =>
  html`<form class="search" method="get" role="search"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" value="${value}" placeholder="${hint}" autocomplete="off">
<button>${say(partWords.search)}</button></form>`;
