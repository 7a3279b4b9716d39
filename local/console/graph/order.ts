/** One step of a line: which of the upper layer leads to which of the lower. */
export type Step = readonly [upper: string, lower: string];

const turns = 4;

const average = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

const placesIn = (layer: readonly string[]) => new Map(layer.map((id, place) => [id, place]));

/** Each where those that it is tied to stand on average; what is tied to nothing stays. */
const sorted = (layer: readonly string[], fixed: readonly string[], tied: ReadonlyMap<string, string[]>) => {
  const places = placesIn(fixed);
  const wish = (id: string, place: number) => {
    const found = (tied.get(id) ?? []).flatMap((other) => places.get(other) ?? []);
    return found.length === 0 ? place : average(found);
  };
  const wishes = new Map(layer.map((id, place) => [id, wish(id, place)]));
  return layer.toSorted((one, other) => (wishes.get(one) ?? 0) - (wishes.get(other) ?? 0));
};

const pairs = (steps: readonly Step[], [from, to]: readonly [0 | 1, 0 | 1]) =>
  new Map(
    [...Map.groupBy(steps, (step) => step[from])].map(([id, all]) => [id, all.map((step) => step[to])]),
  );

/** How often steps between two layers cross. */
const crossings = (upper: readonly string[], lower: readonly string[], steps: readonly Step[]) => {
  const [above, below] = [placesIn(upper), placesIn(lower)];
  const ends = steps.flatMap(([one, other]) => {
    const [from, to] = [above.get(one), below.get(other)];
    return from === undefined || to === undefined ? [] : [[from, to] as const];
  });
  return ends.reduce((sum, [a, b]) => sum + ends.filter(([c, d]) => (a - c) * (b - d) < 0).length / 2, 0);
};

const allCrossings = (layers: readonly (readonly string[])[], steps: readonly Step[]) =>
  layers.slice(1).reduce((sum, layer, index) => sum + crossings(layers[index] ?? [], layer, steps), 0);

type Layers = readonly (readonly string[])[];

const sweep = (layers: Layers, tied: ReadonlyMap<string, string[]>): string[][] => {
  const swept: string[][] = [];
  for (const layer of layers) swept.push(sorted(layer, swept.at(-1) ?? layer, tied));
  return swept;
};

/** Puts each layer in an order in which few lines cross: down and up again, and the best of all is kept. */
export const ordered = (layers: Layers, steps: readonly Step[]): string[][] => {
  const up = pairs(steps, [1, 0]);
  const down = pairs(steps, [0, 1]);
  const all = [layers.map((layer) => [...layer])];
  for (let turn = 0; turn < turns; turn += 1) {
    const swept = sweep(all.at(-1) ?? layers, up);
    all.push(swept, sweep(swept.toReversed(), down).toReversed());
  }
  const crossed = all.map((each) => allCrossings(each, steps));
  return all[crossed.indexOf(Math.min(...crossed))] ?? [];
};
