import { html } from 'hono/html';
import type { Html } from '../parts/html.ts';
import type { Say } from '../parts/language.ts';
import { outcomes } from '../story/outcome.ts';
import { way as wayOf } from '../story/visit.ts';
import type { Point } from './arrange.ts';
import { boxOf, frameOf } from './draw-station.ts';
import { circles, type Drawing, type DrawnCircle, type DrawnWay, radius } from './drawing.ts';
import { type Shown, signs } from './shown.ts';
import { graphWords, outcomeWords } from './words.ts';

const margin = 16;
const labelLine = 14;

const curve = (from: Point, to: Point) => {
  const middle = (from.y + to.y) / 2;
  return `C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y}`;
};

/** Straight down where it passes a layer, and curved from layer to layer. */
const pathOf = (points: readonly Point[]) =>
  points
    .map((point, n) => {
      const last = points[n - 1];
      if (!last) return `M${point.x} ${point.y}`;
      return last.x === point.x ? `L${point.x} ${point.y}` : curve(last, point);
    })
    .join('');

const labelOf = ({ says, label }: DrawnWay): Html | string =>
  label
    ? html`<text class="label" x="${label.x}" y="${label.y - ((says.length - 1) * labelLine) / 2 + 4}">${says.map(
        (line, n) => html`<tspan x="${label.x}" dy="${n === 0 ? 0 : labelLine}">${line}</tspan>`,
      )}</text>`
    : '';

const wasTaken = ({ way: { from, to, kind } }: DrawnWay, { taken, tallies }: Shown) => {
  if (from === circles.begin) return taken.size > 0;
  if (to === circles.end) return tallies.get(from)?.counts.has('succeeded') ?? false;
  return taken.has(wayOf(from, to, kind === 'catch'));
};

const way = (drawn: DrawnWay, shown: Shown) => {
  const state = wasTaken(drawn, shown) ? 'taken' : 'idle';
  const { kind, says } = drawn.way;
  return html`<g class="way is-${state} by-${kind}"><title>${says}</title>
<path d="${pathOf(drawn.points)}" marker-end="url(#head-${state})"/>${labelOf(drawn)}</g>`;
};

const circle = ({ id, x, y }: DrawnCircle, { say }: Shown) =>
  html`<g class="circle"><circle cx="${x}" cy="${y}" r="${radius}"/><text x="${x}" y="${y + 4}">${say(
    id === circles.begin ? graphWords.begin : graphWords.end,
  )}</text></g>`;

const inside = ({ ways, circles: ends, stations }: Drawing, shown: Shown): Html =>
  html`${ways.map((each) => way(each, shown))}${ends.map((each) => circle(each, shown))}${stations.map(
    (each) =>
      html`${frameOf(each, shown)}${boxOf(each, shown)}${each.inner.map(
        (part) => html`<g transform="translate(${part.x} ${part.y})">${inside(part, shown)}</g>`,
      )}`,
  )}`;

const head = (state: string) =>
  html`<marker id="head-${state}" class="head is-${state}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z"/></marker>`;

/** The picture of a machine, coloured by what happened. */
export const draw = (drawing: Drawing, shown: Shown): Html => {
  const [width, height] = [drawing.width + 2 * margin, drawing.height + 2 * margin];
  const label = shown.say(graphWords.picture);
  return html`<div class="picture" id="picture" tabindex="0" role="region" aria-label="${label}"><svg class="graph" width="${width}" height="${height}" viewBox="${-margin} ${-margin} ${width} ${height}" role="group" aria-label="${label}">
<defs>${['taken', 'idle'].map(head)}</defs>${inside(drawing, shown)}</svg></div>`;
};

/** What the colours and signs mean. */
export const legend = (say: Say): Html =>
  html`<ul class="legend">${outcomes.map(
    (outcome) =>
      html`<li class="is-${outcome}"><span class="swatch" aria-hidden="true">${signs[outcome]}</span> ${say(outcomeWords[outcome])}</li>`,
  )}<li class="is-unreached"><span class="swatch" aria-hidden="true">·</span> ${say(graphWords.unreached)}</li></ul>`;
