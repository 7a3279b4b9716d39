import { html } from 'hono/html';
import { type Html, nothing } from './html.ts';
import type { Reader } from './page.ts';
import { partWords } from './words.ts';

/** The way to the next page of the same, by where this one ended; nothing where it was the last. */
export const nextPage = (parameter: string, from: string | undefined, { url, say }: Reader): Html => {
  if (from === undefined) return nothing;
  const query = new URLSearchParams(url.searchParams);
  query.set(parameter, from);
  return html`<p><a href="${url.pathname}?${query.toString()}">${say(partWords.next)}</a></p>`;
};
