import { across } from './across.ts';
import { inLayers, type Laned, lanedOf } from './lanes.ts';
import type { Box, Line } from './layers.ts';
import { ordered, type Step } from './order.ts';
import { portsOf, sides } from './ports.ts';

export type Point = { x: number; y: number };
/** The points that a line goes through, from its beginning to its end, and the middle of what it says. */
export type Drawn<L extends Line> = { line: L; points: Point[]; label?: Point };
/** The middle of each box. */
export type Arranged<L extends Line> = {
  width: number;
  height: number;
  places: ReadonlyMap<string, Point>;
  drawn: Drawn<L>[];
};

const betweenLayers = 34;

type Bounds = { top: number; bottom: number };

/** The top and the bottom of each layer. */
const downwards = (
  rows: readonly string[][],
  heightOf: (id: string) => number,
): ReadonlyMap<string, Bounds> => {
  let top = 0;
  return new Map(
    rows.flatMap((row) => {
      const bounds = { top, bottom: top + Math.max(0, ...row.map(heightOf)) };
      top = bounds.bottom + betweenLayers;
      return row.map((id) => [id, bounds] as const);
    }),
  );
};

type Ports = ReadonlyMap<Step, number>;
type Placed = {
  xOf: (id: string) => number;
  boundsOf: (id: string) => Bounds;
  heightOf: (id: string) => number;
  ports: { below: Ports; above: Ports };
};

const middleOf = (id: string, { xOf, boundsOf }: Placed): Point => {
  const { top, bottom } = boundsOf(id);
  return { x: xOf(id), y: (top + bottom) / 2 };
};

/** From the bottom of a box, straight through its lanes, to the top of another. */
const pointsOf = ({ down, lanes, steps }: Laned<Line>, placed: Placed): Point[] => {
  const { xOf, boundsOf, heightOf, ports } = placed;
  const [from, to] = [middleOf(down.from, placed), middleOf(down.to, placed)];
  const leaves = steps.slice(0, 1).map((step) => ports.below.get(step) ?? from.x);
  const comes = steps.slice(-1).map((step) => ports.above.get(step) ?? to.x);
  return [
    ...leaves.map((x) => ({ x, y: from.y + heightOf(down.from) / 2 })),
    ...lanes.flatMap(({ id }) => {
      const { top, bottom } = boundsOf(id);
      return [
        { x: xOf(id), y: top },
        { x: xOf(id), y: bottom },
      ];
    }),
    ...comes.map((x) => ({ x, y: to.y - heightOf(down.to) / 2 })),
  ];
};

const drawn = <L extends Line>(laned: Laned<L>, placed: Placed): Drawn<L> => {
  const { line, down, lanes } = laned;
  const points = pointsOf(laned, placed);
  const says = down.label ? lanes.at(down.turned ? -1 : 0) : undefined;
  return {
    line,
    points: down.turned ? points.toReversed() : points,
    ...(says && { label: middleOf(says.id, placed) }),
  };
};

/** Draws boxes in layers, top down, and the lines between them. */
export const arrange = <L extends Line>(
  start: string,
  boxes: readonly Box[],
  lines: readonly L[],
): Arranged<L> => {
  const laned = lanedOf(start, boxes, lines);
  const sizes = new Map([...boxes, ...laned.flatMap(({ lanes }) => lanes)].map((box) => [box.id, box]));
  const widthOf = (id: string) => sizes.get(id)?.width ?? 0;
  const heightOf = (id: string) => sizes.get(id)?.height ?? 0;
  const steps = laned.flatMap((each) => each.steps);
  const rows = ordered(inLayers(boxes, laned), steps);
  const xs = across({ rows, steps, widthOf });
  const bounds = downwards(rows, heightOf);
  const xOf = (id: string) => xs.get(id) ?? 0;
  const placed: Placed = {
    xOf,
    boundsOf: (id) => bounds.get(id) ?? { top: 0, bottom: 0 },
    heightOf,
    ports: { below: portsOf(steps, sides.bottom, boxes, xOf), above: portsOf(steps, sides.top, boxes, xOf) },
  };
  return {
    width: Math.max(0, ...[...xs].map(([id, x]) => x + widthOf(id) / 2)),
    height: Math.max(0, ...[...bounds.values()].map((each) => each.bottom)),
    places: new Map(boxes.map(({ id }) => [id, middleOf(id, placed)])),
    drawn: laned.map((each) => drawn(each, placed)),
  };
};
