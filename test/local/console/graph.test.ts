import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '#local/console/graph/arrange.ts';
import { type DrawnStation, drawingOf } from '#local/console/graph/drawing.ts';
import { graphOf } from '#local/console/graph/graph.ts';
import { spread } from '#local/console/graph/spread.ts';
import { linesOf } from '#local/console/graph/wrap.ts';
import type { JsonObject } from '#local/states/json.ts';
import { readMachine } from '#local/states/reading/read-machine.ts';

const pass = (Next?: string) => ({ Type: 'Pass', ...(Next === undefined ? { End: true } : { Next }) });

const graphIn = (states: JsonObject) =>
  graphOf(
    readMachine({
      arn: 'arn:aws:states:local:0:stateMachine:m',
      name: 'm',
      definition: { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0] ?? '', States: states },
    }),
  );

const size = { width: 100, height: 40 };

/** Boxes n0, n1, … of which every one is reached, with further lines anywhere, circles too. */
const anyGraph = fc
  .tuple(
    fc.integer({ min: 1, max: 14 }),
    fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 20 }),
    fc.array(fc.nat(1000), { minLength: 14, maxLength: 14 }),
  )
  .map(([count, more, parents]) => ({
    boxes: Array.from({ length: count }, (_, n) => ({ id: `n${n}`, ...size })),
    lines: [
      ...Array.from({ length: count - 1 }, (_, n) => ({
        from: `n${(parents[n] ?? 0) % (n + 1)}`,
        to: `n${n + 1}`,
      })),
      ...more.filter(([a, b]) => a < count && b < count).map(([a, b]) => ({ from: `n${a}`, to: `n${b}` })),
    ],
  }));

describe('the picture of a machine', () => {
  it('never lays one box over another, nor out of the picture', () => {
    fc.assert(
      fc.property(anyGraph, ({ boxes, lines }) => {
        const { places, width, height } = arrange('n0', boxes, lines);
        const all = [...places.values()];
        const apart = all.every((one, n) =>
          all.every(
            (other, m) => n === m || Math.abs(one.x - other.x) >= 100 || Math.abs(one.y - other.y) >= 40,
          ),
        );
        const inside = all.every(({ x, y }) => x >= 50 && x <= width - 50 && y >= 20 && y <= height - 20);
        expect({ apart, inside }).toEqual({ apart: true, inside: true });
      }),
    );
  });

  it('draws every line from its box to its box, whichever way it runs', () => {
    fc.assert(
      fc.property(anyGraph, ({ boxes, lines }) => {
        const { places, drawn } = arrange('n0', boxes, lines);
        const touches = (id: string, point: { x: number; y: number } | undefined) => {
          const place = places.get(id);
          return place && point && Math.abs(place.y - point.y) === 20 && Math.abs(place.x - point.x) <= 50;
        };
        expect(
          drawn.filter(
            ({ line, points }) => !touches(line.from, points[0]) || !touches(line.to, points.at(-1)),
          ),
        ).toEqual([]);
        expect(drawn).toHaveLength(lines.filter(({ from, to }) => from !== to).length);
      }),
    );
  });

  it('is the same picture for the same machine, so that nothing jumps while somebody looks', () => {
    fc.assert(
      fc.property(anyGraph, ({ boxes, lines }) => {
        expect(arrange('n0', boxes, lines)).toEqual(arrange('n0', boxes, lines));
      }),
    );
  });

  it('runs down from the first state, and a line that goes back runs up', () => {
    const { stations, ways } = drawingOf(
      graphIn({
        First: pass('Look'),
        Look: { Type: 'Choice', Choices: [{ Condition: '{% true %}', Next: 'First' }], Default: 'Last' },
        Last: pass(),
      }),
    );
    const yOf = (id: string) => stations.find((each) => each.id === id)?.y ?? Number.NaN;
    expect(yOf('First')).toBeLessThan(yOf('Look'));
    expect(yOf('Look')).toBeLessThan(yOf('Last'));
    const back = ways.find(({ way }) => way.from === 'Look' && way.to === 'First');
    expect(back?.says).toEqual(['true']);
    expect(back?.points.at(-1)?.y).toBeLessThan(back?.points[0]?.y ?? 0);
  });

  it('leads to the catcher, and says which errors do', () => {
    const { ways } = graphIn({
      Try: {
        Type: 'Parallel',
        Branches: [{ StartAt: 'One', States: { One: pass() } }],
        Catch: [{ ErrorEquals: ['Busy', 'Gone'], Next: 'Mend' }],
        Next: 'Mend',
      },
      Mend: pass(),
    });
    expect(ways).toContainEqual({ from: 'Try', to: 'Mend', kind: 'catch', says: 'Busy, Gone' });
  });

  it('puts the branches of a Parallel side by side within its frame', () => {
    const branch = (name: string) => ({ StartAt: name, States: { [name]: pass() } });
    const { stations } = drawingOf(
      graphIn({ Both: { Type: 'Parallel', Branches: [branch('Left'), branch('Right')], End: true } }),
    );
    const frame = stations[0];
    const isWithin = ({ x, y, width, height }: DrawnStation, dx: number, dy: number) =>
      frame !== undefined &&
      x + dx - width / 2 > frame.x - frame.width / 2 &&
      x + dx + width / 2 < frame.x + frame.width / 2 &&
      y + dy - height / 2 > frame.y - frame.height / 2 &&
      y + dy + height / 2 < frame.y + frame.height / 2;
    const inner = frame?.inner ?? [];
    expect(inner.flatMap((part) => part.stations.map((each) => isWithin(each, part.x, part.y)))).toEqual([
      true,
      true,
    ]);
    expect((inner[0]?.x ?? 0) + (inner[0]?.width ?? 0)).toBeLessThan(inner[1]?.x ?? 0);
  });
});

describe('places in a row', () => {
  it('are kept where everybody has room, and shared out where they have not', () => {
    expect(spread([0, 100, 300], [0, 50, 50])).toEqual([0, 100, 300]);
    expect(spread([0, 0, 0], [0, 10, 10])).toEqual([-10, 0, 10]);
  });

  it('are never nearer to each other than they may be', () => {
    const wishes = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(wishes, (wanted) => {
        const places = spread(
          wanted,
          wanted.map((_, n) => (n === 0 ? 0 : 40)),
        );
        expect(places.slice(1).every((place, n) => place - (places[n] ?? 0) >= 40 - 1e-6)).toBe(true);
      }),
    );
  });
});

describe('a name in a box', () => {
  it('stands in two lines at most, and says that there is more', () => {
    expect(linesOf('Screen the claim', 25)).toEqual(['Screen the claim']);
    expect(linesOf('Wait for the second look, by token', 25)).toEqual([
      'Wait for the second look,',
      'by token',
    ]);
    expect(linesOf('One two three four five six seven eight', 12)).toEqual(['One two', 'three four …']);
  });
});
