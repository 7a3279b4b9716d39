import { html } from 'hono/html';
import type { Html } from './html.ts';
import type { Say, Words } from './language.ts';
import { facts } from './pieces.ts';

const words = {
  place: { zh: '位置', en: 'Where' },
  found: { zh: '具体情况', en: 'Found' },
  expected: { zh: '应为', en: 'Expected' },
  next: { zh: '如何处理', en: 'What to do' },
} as const satisfies Words;

type Refused = Readonly<Record<keyof typeof words, Html | string>>;

/** As every error here: the place, what was found, what is expected, and the way on. */
export const refusal = ({ place, found, expected, next }: Refused, say: Say): Html =>
  html`<div class="note" role="alert">${facts([
    [say(words.place), place],
    [say(words.found), found],
    [say(words.expected), expected],
    [say(words.next), next],
  ])}</div>`;
