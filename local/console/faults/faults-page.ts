import { html } from 'hono/html';
import type { Sights } from '../needs.ts';
import type { Html } from '../parts/html.ts';
import type { Words } from '../parts/language.ts';
import { page, type Reader } from '../parts/page.ts';
import { emptyNote, json } from '../parts/pieces.ts';

const words = {
  title: { zh: '故障', en: 'Faults' },
  none: {
    zh: '这一版没有故障开关。',
    en: 'This version has no switch for faults.',
  },
  what: {
    zh: '故障开关的当前设置。更改方法见 local/README.md。',
    en: 'How the switch for faults stands. local/README.md says how to move it.',
  },
  standing: { zh: '当前设置', en: 'As it stands' },
} as const satisfies Words;

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
