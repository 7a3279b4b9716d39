import { html } from 'hono/html';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { Message } from '#local/events/queues.ts';
import { addresseeOf } from '#local/events/send-again.ts';
import type { Sights } from '../needs.ts';
import { type Html, nothing } from '../parts/html.ts';
import type { Say } from '../parts/language.ts';
import { namesIn } from '../parts/names.ts';
import { page, type Reader, root } from '../parts/page.ts';
import { at, emptyNote, facts, json } from '../parts/pieces.ts';
import { letterWords as words } from './words.ts';

const again = (id: string, say: Say): Html =>
  html`<form method="post" action="${root}/letters/${id}"><button>${say(words.again)}</button></form>`;

const letter = (it: Message, { deployment }: Sights, say: Say): Html => {
  const short = namesIn(deployment);
  const found = addresseeOf(it);
  const why = it.attributes['ERROR_MESSAGE'];
  return html`<section class="card">${facts([
    [say(words.queue), short(it.queue)],
    [say(words.sent), at(it.sentAt)],
    ...(found ? [[say(words.for), short(found.target.split(':').at(-1) ?? '')] as const] : []),
    ...(why === undefined ? [] : [[say(words.why), html`<code class="error">${why}</code>`] as const]),
  ])}${json(say(words.content), it.body, say, { open: false, key: it.id })}
${found ? again(it.id, say) : html`<p class="hint">${say(words.place)}</p>`}</section>`;
};

const answers: Readonly<Record<string, Bilingual>> = { again: words.sentAgain, gone: words.gone };

/** What came of the letter that was just sent again. */
const answer = ({ say, url }: Reader): Html => {
  const said = answers[url.searchParams.get('sent') ?? ''];
  return said ? html`<p class="note" role="status">${say(said)}</p>` : nothing;
};

/** Every letter that nobody took, with why, and the way to send it again. */
export const lettersPage = (sights: Sights, reader: Reader): Html => {
  const { say } = reader;
  const letters = sights.queues.list().toReversed();
  return page(reader, {
    title: say(words.title),
    at: 'letters',
    live: true,
    body: html`<p class="hint">${say(words.what)}</p>${answer(reader)}
${letters.length === 0 ? emptyNote(say(words.none)) : html`<div class="cards">${letters.map((each) => letter(each, sights, say))}</div>`}`,
  });
};
