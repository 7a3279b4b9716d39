import { type Box, type Down, type Line, layersOf, turned } from './layers.ts';
import type { Step } from './order.ts';

/** What a line takes where it passes a layer. */
const lane = { width: 18, height: 0 };

/** A line with the lanes it goes through and the steps it takes, top down. */
export type Laned<L extends Line> = { line: L; down: Down; layer: number; lanes: Box[]; steps: Step[] };

const lanesOf = (down: Down, index: number, length: number): Box[] => {
  const lanes = Array.from({ length: length - 1 }, (_, n) => ({ id: `${index}~${n}`, ...lane }));
  const says = down.turned ? lanes.length - 1 : 0;
  return lanes.map((each, n) => (n === says ? { ...each, ...down.label } : each));
};

const stepsOf = ({ from, to }: Down, lanes: readonly Box[]): Step[] => {
  const stops = [from, ...lanes.map(({ id }) => id), to];
  return stops.slice(1).map((stop, n) => [stops[n] ?? '', stop]);
};

/** A line from a box to itself says nothing that its box does not say. */
export const lanedOf = <L extends Line>(
  start: string,
  boxes: readonly Box[],
  lines: readonly L[],
): Laned<L>[] => {
  const straight = lines.filter(({ from, to }) => from !== to);
  const downs = turned(start, straight);
  const layers = layersOf(boxes, downs);
  return straight.flatMap((line, index) => {
    const down = downs[index];
    if (!down) return [];
    const layer = layers.get(down.from) ?? 0;
    const lanes = lanesOf(down, index, (layers.get(down.to) ?? 0) - layer);
    return [{ line, down, layer, lanes, steps: stepsOf(down, lanes) }];
  });
};

/** A box stands above all that it leads to, and below all that lead to it. */
export const inLayers = (boxes: readonly Box[], laned: readonly Laned<Line>[]): string[][] => {
  const layers = layersOf(
    boxes,
    laned.map(({ down }) => down),
  );
  const placed = [
    ...boxes.map(({ id }) => ({ id, layer: layers.get(id) ?? 0 })),
    ...laned.flatMap(({ layer, lanes }) => lanes.map(({ id }, n) => ({ id, layer: layer + 1 + n }))),
  ];
  const rows = Map.groupBy(placed, ({ layer }) => layer);
  return [...rows.keys()]
    .toSorted((one, other) => one - other)
    .map((layer) => rows.get(layer)?.map(({ id }) => id) ?? []);
};
