import { html } from 'hono/html';
import type { Html } from '../parts/html.ts';
import type { Tally } from '../story/outcome.ts';
import { type DrawnStation, frame } from './drawing.ts';
import { type Shown, signs } from './shown.ts';
import { graphWords, outcomeWords, typeWords } from './words.ts';
import { linesOf } from './wrap.ts';

const nameLine = 15;

const countText = ({ counts }: Tally) =>
  [...counts].map(([outcome, count]) => `${count} ${signs[outcome]}`).join('  ');

const isRepeated = ({ counts }: Tally) => [...counts.values()].reduce((sum, count) => sum + count, 0) > 1;

/** What stands under the name: its kind, and how often what came of it. */
const noteOf = ({ station: { state } }: DrawnStation, { tallies, items, say }: Shown) => {
  const tally = tallies.get(state.name);
  const counts = tally && isRepeated(tally) ? countText(tally) : undefined;
  return [say(typeWords[state.Type]), items.get(state.name) ?? counts]
    .filter((each) => each !== undefined)
    .join(' · ');
};

const spoken = (drawn: DrawnStation, shown: Shown) => {
  const tally = shown.tallies.get(drawn.id);
  const outcome = shown.say(tally ? outcomeWords[tally.outcome] : graphWords.unreached);
  return `${drawn.id}, ${outcome}, ${noteOf(drawn, shown)}`;
};

const nameOf = ({ id, x }: DrawnStation, letters: number, top: number) => {
  const lines = linesOf(id, letters);
  const first = top - ((lines.length - 1) * nameLine) / 2;
  return html`<text class="name" x="${x}" y="${first}">${lines.map(
    (line, n) => html`<tspan x="${x}" dy="${n === 0 ? 0 : nameLine}">${line}</tspan>`,
  )}</text>`;
};

const face = (drawn: DrawnStation, shown: Shown): Html => {
  const { x, y, width, height } = drawn;
  const [left, top] = [x - width / 2, y - height / 2];
  const isFrame = drawn.inner.length > 0;
  const tall = isFrame ? frame.title : height;
  const outcome = shown.tallies.get(drawn.id)?.outcome;
  return html`<rect x="${left}" y="${top}" width="${width}" height="${tall}" rx="8"/>
${nameOf(drawn, isFrame ? 40 : 25, top + (isFrame ? 14 : 24))}
<text class="note" x="${x}" y="${top + tall - 6}">${noteOf(drawn, shown)}</text>
${outcome ? html`<text class="sign" x="${left + 8}" y="${top + 18}">${signs[outcome]}</text>` : ''}`;
};

const lookOf = ({ id }: DrawnStation, { tallies }: Shown) => `is-${tallies.get(id)?.outcome ?? 'unreached'}`;

/** The frame around what stands inside a Map or a Parallel. */
export const frameOf = (drawn: DrawnStation, shown: Shown): Html | string => {
  const { x, y, width, height, inner } = drawn;
  if (inner.length === 0) return '';
  return html`<rect class="frame ${lookOf(drawn, shown)}" x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="8"/>`;
};

/** A state as a box, or as the head of its frame; it leads to what is known of it. */
export const boxOf = (drawn: DrawnStation, shown: Shown): Html => {
  const look = html`class="station ${lookOf(drawn, shown)}" aria-label="${spoken(drawn, shown)}"`;
  if (!shown.addressOf) return html`<g ${look} role="img">${face(drawn, shown)}</g>`;
  const current = shown.selected === drawn.id ? html`aria-current="true"` : '';
  return html`<a ${look} href="${shown.addressOf(drawn.id)}" ${current}>${face(drawn, shown)}</a>`;
};
