/** A box with its size, and a line from one to another; a line that says something needs room for it. */
export type Box = { id: string; width: number; height: number };
export type Line = { from: string; to: string; label?: Omit<Box, 'id'> };

/** A line that runs down; where the definition says the contrary, it was turned. */
export type Down = Line & { turned: boolean };

const targets = (lines: readonly Line[]) => Map.groupBy(lines, ({ from }) => from);

/** The lines that lead back to a box from which they are reached: they close a circle. */
const closing = (start: string, lines: readonly Line[]): ReadonlySet<Line> => {
  const from = targets(lines);
  const open = new Set<string>();
  const done = new Set<string>();
  const found = new Set<Line>();
  const follow = (line: Line) => {
    if (open.has(line.to)) found.add(line);
    visit(line.to);
  };
  const visit = (id: string) => {
    if (open.has(id) || done.has(id)) return;
    open.add(id);
    for (const line of from.get(id) ?? []) follow(line);
    open.delete(id);
    done.add(id);
  };
  for (const id of [start, ...from.keys()]) visit(id);
  return found;
};

/** Turns the lines that close a circle, so that all run down. */
export const turned = (start: string, lines: readonly Line[]): Down[] => {
  const backwards = closing(start, lines);
  return lines.map((line) =>
    backwards.has(line)
      ? { ...line, from: line.to, to: line.from, turned: true }
      : { ...line, turned: false },
  );
};

/** A line with something to say is two layers long: it says so in between. */
const lengthOf = ({ label }: Line) => (label ? 2 : 1);

/** The layer of each box: below all that lead to it. */
export const layersOf = (boxes: readonly Box[], lines: readonly Line[]): ReadonlyMap<string, number> => {
  const into = Map.groupBy(lines, ({ to }) => to);
  const found = new Map<string, number>();
  const layerOf = (id: string): number => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const layer = Math.max(0, ...(into.get(id) ?? []).map((line) => layerOf(line.from) + lengthOf(line)));
    found.set(id, layer);
    return layer;
  };
  for (const { id } of boxes) layerOf(id);
  return found;
};
