import { html } from 'hono/html';
import type { Happened } from '#local/faults/faults.ts';
import type { Sights } from '../needs.ts';
import { type Html, nothing } from '../parts/html.ts';
import type { Say } from '../parts/language.ts';
import { namesIn, type ShortName } from '../parts/names.ts';
import { page, type Reader, root } from '../parts/page.ts';
import { at, emptyNote, facts, section, table } from '../parts/pieces.ts';
import { notOrdered } from './not-ordered.ts';
import type { Form, Unread } from './order-in.ts';
import { formOf, planForm } from './plan-form.ts';
import { kindWords, placeWords, faultWords as words } from './words.ts';

const row = (say: Say, short: ShortName) => (it: Happened) => [
  say(kindWords[it.fault]),
  say(placeWords[it.place]),
  short(it.what),
  at(Date.parse(it.at)),
  String(it.point),
];

const happenedTable = (happened: readonly Happened[], short: ShortName, say: Say): Html => {
  if (happened.length === 0) return emptyNote(say(words.nothing));
  const heads = [words.fault, words.place, words.whom, words.when, words.point].map((head) => say(head));
  return table(say(words.happened), heads, happened.map(row(say, short)));
};

const switchOff = (say: Say): Html =>
  html`<form method="post" action="${root}/faults"><button name="order" value="end">${say(words.end)}</button></form>`;

/** What somebody ordered, and what of it could not be read. */
type Refused = { form: Form; unread: readonly Unread[] };

/** The plan of faults with its switch, and what it has brought about. */
export const faultsPage = ({ faults, deployment }: Sights, reader: Reader, refused?: Refused): Html => {
  const { say } = reader;
  const { plan, points, happened } = faults.standing();
  return page(reader, {
    title: say(words.title),
    at: 'faults',
    live: refused === undefined,
    body: html`<p class="hint">${say(words.what)}</p>${refused ? notOrdered(refused.unread, say) : nothing}
<section class="card">${facts([
      [say(words.state), say(plan ? words.on : words.off, { seed: plan?.seed ?? '' })],
      [say(words.points), String(points)],
    ])}${plan ? switchOff(say) : nothing}</section>
${section(say(words.plan), planForm(refused?.form ?? (plan ? formOf(plan) : {}), say))}
${section(say(words.happened), happenedTable(happened, namesIn(deployment), say))}`,
  });
};
