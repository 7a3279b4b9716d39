import { html } from 'hono/html';
import type { Sights } from '../needs.ts';
import type { Html } from '../parts/html.ts';
import { page, type Reader } from '../parts/page.ts';
import { emptyNote, json } from '../parts/pieces.ts';
import { faultWords as words } from './words.ts';

/** The handle of the faults, where this machine has one. */
const standing = async ({ baseUrl }: Sights) => {
  const answer = await fetch(`${baseUrl}/_local/faults`).catch(() => undefined);
  return answer?.ok ? answer.text() : undefined;
};

export const faultsPage = async (sights: Sights, reader: Reader): Promise<Html> => {
  const { say } = reader;
  const found = await standing(sights);
  return page(reader, {
    title: say(words.title),
    at: 'faults',
    live: true,
    body:
      found === undefined
        ? emptyNote(say(words.none))
        : html`<p class="hint">${say(words.what)}</p>${json(say(words.standing), found, say)}`,
  });
};
