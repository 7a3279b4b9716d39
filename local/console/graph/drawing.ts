import { type Arranged, arrange, type Point } from './arrange.ts';
import type { Graph, Station, Way } from './graph.ts';
import type { Box, Line } from './layers.ts';
import { linesOf } from './wrap.ts';

/** The circles at which the whole begins and ends. */
export const circles = { begin: '(begin)', end: '(end)' } as const;

export type DrawnStation = Box & Point & { station: Station; inner: (Drawing & Point)[] };
export type DrawnWay = { way: Way; points: Point[]; label?: Point; says: string[] };
export type DrawnCircle = Point & { id: string };

/** All that is drawn of one graph, with the corner at the upper left as its origin. */
export type Drawing = {
  width: number;
  height: number;
  stations: DrawnStation[];
  ways: DrawnWay[];
  circles: DrawnCircle[];
};

export const radius = 13;
const box = { width: 208, height: 58 };
export const frame = { title: 34, padding: 18, between: 20 };
const letter = 6.2;
const lineHeight = 14;

type LineOfWay = Line & { way: Way; says: string[] };
type Sized = Box & { station: Station; inner: Drawing[] };

const sizeOf = (station: Station): Sized => {
  const inner = station.inner.map((graph) => drawInner(graph));
  const id = station.state.name;
  if (inner.length === 0) return { id, ...box, station, inner };
  const across = inner.reduce((sum, { width }) => sum + width, 0) + frame.between * (inner.length - 1);
  return {
    id,
    width: Math.max(box.width, across) + 2 * frame.padding,
    height: Math.max(...inner.map(({ height }) => height)) + frame.title + 2 * frame.padding,
    station,
    inner,
  };
};

const labelOf = (says: readonly string[]) =>
  says.length === 0
    ? {}
    : {
        label: {
          width: Math.max(...says.map((each) => each.length)) * letter + 8,
          height: says.length * lineHeight + 4,
        },
      };

const lineOf = (way: Way): LineOfWay => {
  const says = linesOf(way.says, 26);
  return { from: way.from, to: way.to, way, says, ...labelOf(says) };
};

const innerAt = ({ inner, ...outer }: Sized, middle: Point): (Drawing & Point)[] => {
  const whole = inner.reduce((sum, { width }) => sum + width, 0) + frame.between * (inner.length - 1);
  let x = middle.x - whole / 2;
  const y = middle.y - outer.height / 2 + frame.title + frame.padding;
  return inner.map((drawing) => {
    const placed = { ...drawing, x, y };
    x += drawing.width + frame.between;
    return placed;
  });
};

const nowhere: Point = { x: 0, y: 0 };

const assemble = (
  sized: readonly Sized[],
  { width, height, places, drawn }: Arranged<LineOfWay>,
): Drawing => ({
  width,
  height,
  stations: sized.map((each) => {
    const middle = places.get(each.id) ?? nowhere;
    return { ...each, ...middle, inner: innerAt(each, middle) };
  }),
  ways: drawn.map(({ line: { way, says }, points, label }) => ({
    way,
    says,
    points,
    ...(label && { label }),
  })),
  circles: Object.values(circles).flatMap((id) => {
    const place = places.get(id);
    return place ? [{ id, ...place }] : [];
  }),
});

const drawInner = ({ stations, ways, startAt }: Graph): Drawing => {
  const sized = stations.map(sizeOf);
  return assemble(sized, arrange(startAt, sized, ways.map(lineOf)));
};

const next = (from: string, to: string): Way => ({ from, to, kind: 'next', says: '' });

/** Where everything of a machine stands in its picture. */
export const drawingOf = ({ stations, ways, startAt, last }: Graph): Drawing => {
  const sized = stations.map(sizeOf);
  const ends = Object.values(circles).map((id): Box => ({ id, width: 2 * radius, height: 2 * radius }));
  const all = [next(circles.begin, startAt), ...ways, ...last.map((each) => next(each, circles.end))];
  return assemble(sized, arrange(circles.begin, [...sized, ...ends], all.map(lineOf)));
};
