import { html } from 'hono/html';
import type { Sights } from '../needs.ts';
import { duration, instant } from '../parts/format.ts';
import { type Html, nothing } from '../parts/html.ts';
import type { Say } from '../parts/language.ts';
import { namesIn } from '../parts/names.ts';
import { page, type Reader, root } from '../parts/page.ts';
import { at, emptyNote, facts, section, table } from '../parts/pieces.ts';
import { refusal } from '../parts/refusal.ts';
import { addressOf } from '../workflows/executions.ts';
import { clockWords as words } from './words.ts';

const most = 40;

type Due = { due: number; what: Html | string };

const waiting = ({ engine }: Sights): Due[] =>
  engine()
    .looks.timers(most)
    .map(({ due, executionArn, state }) => ({
      due,
      what: html`<a href="${addressOf(executionArn)}">${executionArn.split(':').at(-1) ?? ''}</a> · ${state}`,
    }));

const scheduled = ({ schedules, deployment }: Sights, say: Say): Due[] => {
  const short = namesIn(deployment);
  return schedules.list().map(({ name, due }) => ({
    due: Date.parse(due),
    what: `${say(words.schedule)} · ${short(name)}`,
  }));
};

const moveHere = (due: number, say: Say): Html =>
  html`<form method="post" action="${root}/clock"><input type="hidden" name="to" value="${new Date(due).toISOString()}">
<button class="quiet">${say(words.moveHere)}</button></form>`;

const comingUp = (sights: Sights, say: Say): Html => {
  const all = [...waiting(sights), ...scheduled(sights, say)].toSorted((one, other) => one.due - other.due);
  if (all.length === 0) return emptyNote(say(words.nothing));
  const now = sights.clock.now();
  return table(
    say(words.next),
    [say(words.what), say(words.due), say(words.in), ''],
    all.slice(0, most).map(({ due, what }) => [what, at(due), duration(due - now, say), moveHere(due, say)]),
  );
};

const order = (name: 'hold' | 'follow', text: string): Html =>
  html`<form method="post" action="${root}/clock"><button name="order" value="${name}">${text}</button></form>`;

/** What a browser shows in its field for a date and a time. */
const forField = (milliseconds: number) => instant(milliseconds).replace(' ', 'T');

const handle = ({ clock }: Sights, say: Say): Html =>
  html`${clock.isFollowing() ? order('hold', say(words.hold)) : order('follow', say(words.follow))}
<form method="post" action="${root}/clock"><label for="beijing">${say(words.to)}</label>
<input id="beijing" name="beijing" type="datetime-local" step="1" required min="${forField(clock.now())}" value="${forField(clock.now())}">
<button>${say(words.move)}</button></form><p class="hint">${say(words.forward)}</p>`;

const notObeyed = (asked: string, { clock }: Sights, say: Say): Html =>
  refusal(
    {
      place: say(words.to),
      found: asked === '' ? say(words.none) : asked,
      expected: say(words.later, { now: instant(clock.now()) }),
      next: say(words.chooseLater),
    },
    say,
  );

/** The clock with its handle, and what it will bring. */
export const clockPage = (sights: Sights, reader: Reader, refused?: string): Html => {
  const { say } = reader;
  const { clock } = sights;
  return page(reader, {
    title: say(words.title),
    at: 'clock',
    live: refused === undefined,
    body: html`${refused === undefined ? nothing : notObeyed(refused, sights, say)}
<section class="card">${facts([
      [say(words.now), at(clock.now())],
      [say(words.state), say(clock.isFollowing() ? words.follows : words.held)],
    ])}${handle(sights, say)}</section>
${section(say(words.next), comingUp(sights, say))}`,
  });
};
