import { html } from 'hono/html';
import type { Match, RecentEvent } from '#local/events/recent.ts';
import type { Sights } from '../needs.ts';
import type { Html } from '../parts/html.ts';
import { namesIn } from '../parts/names.ts';
import { page, type Reader } from '../parts/page.ts';
import { at, emptyNote, facts, json, table } from '../parts/pieces.ts';
import { fateWords, eventWords as words } from './words.ts';

const looks = { owed: 'retrying', taken: 'succeeded', 'given up': 'failed', unknown: 'unreached' } as const;

const fateOf = ({ delivery }: Match, { deliveries }: Sights, { say }: Reader): Html => {
  const fate = deliveries.fateOf(delivery);
  const end = fate?.end ?? 'unknown';
  return html`<span class="mark is-${looks[end]}">${say(fateWords[end], { n: fate?.tries ?? 0 })}</span>`;
};

const matches = ({ matches: all }: RecentEvent, sights: Sights, reader: Reader): Html => {
  const { say } = reader;
  if (all.length === 0) return html`${say(words.nobody)}`;
  const short = namesIn(sights.deployment);
  return html`<ul class="plain">${all.map(
    (match) =>
      html`<li>${short(match.rule)} → ${short(match.target.split(':').at(-1) ?? '')} ${fateOf(match, sights, reader)}</li>`,
  )}</ul>`;
};

const row =
  (sights: Sights, reader: Reader) =>
  (it: RecentEvent): (Html | string)[] => {
    const { say } = reader;
    return [
      html`<b>${it.event['detail-type']}</b><br><small>${it.event.source}</small>`,
      at(it.at),
      namesIn(sights.deployment)(it.bus),
      matches(it, sights, reader),
      json(say(words.event), JSON.stringify(it.event), say, { open: false, key: it.event.id }),
    ];
  };

/** The last events: which rule took them, whom it told, and whether they have taken it. */
export const eventsPage = (sights: Sights, reader: Reader): Html => {
  const { say } = reader;
  const recent = sights.recent.list();
  const heads = [words.type, words.when, words.bus, words.rules, words.event].map((head) => say(head));
  return page(reader, {
    title: say(words.title),
    at: 'events',
    live: true,
    body: html`<p class="hint">${say(words.what)}</p>
${facts([[say(words.owed), String(sights.deliveries.waiting())]])}
${recent.length === 0 ? emptyNote(say(words.none)) : table(say(words.title), heads, recent.map(row(sights, reader)))}`,
  });
};
