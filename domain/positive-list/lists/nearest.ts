import { likenessOf, pairsOf } from './likeness.ts';
import type { ShownEntry } from './shown-entry.ts';

/** An entry that may have been meant, and why it is thought so. */
export type NearEntry = ShownEntry & {
  /** Leading digits it shares with the goods. */
  readonly sharedDigits: number;
  /** Likeness of the names, 0 to 1. */
  readonly likeness: number;
};

export type Nearest = (tariff: string, name: string) => readonly NearEntry[];

const shownAtMost = 3;
const heading = (tariff: string): string => tariff.slice(0, 4);

const sharedDigits = (a: string, b: string): number => {
  let n = 0;
  while (n < a.length && a.charAt(n) === b.charAt(n)) n += 1;
  return n;
};

const closeness = (near: NearEntry): number => near.sharedDigits / 8 + near.likeness;

const closestFirst = (a: NearEntry, b: NearEntry): number =>
  closeness(b) - closeness(a) || Number(a.tariff > b.tariff) - Number(a.tariff < b.tariff);

/** A good part of the name in common is enough to be near, as is the heading. */
const goodPart = 0.3;

/** Where entries stand in the list, by what is looked for in them. */
const filed = (keys: readonly Iterable<string>[]): ReadonlyMap<string, readonly number[]> => {
  const drawers = new Map<string, number[]>();
  for (const [place, ofEntry] of keys.entries())
    for (const key of ofEntry) {
      const drawer = drawers.get(key);
      if (drawer) drawer.push(place);
      else drawers.set(key, [place]);
    }
  return drawers;
};

/** How often each entry was met in the names' pairs; forgotten after every question. */
const meetings = (entries: number) => {
  const times = new Uint16Array(entries);
  const met: number[] = [];
  return {
    times,
    met,
    meetAll: (places: readonly number[]): void => {
      for (const place of places) {
        const before = times[place] ?? 0;
        if (before === 0) met.push(place);
        times[place] = before + 1;
      }
    },
    forget: (): void => {
      for (const place of met) times[place] = 0;
      met.length = 0;
    },
  };
};

/** Finds what shares the heading, or a good part of the name: three entries at most, the closest first. */
export const nearestIn = (entries: readonly ShownEntry[]): Nearest => {
  const pairs = entries.map(({ name }) => pairsOf(name));
  const sizes = Uint16Array.from(pairs, ({ size }) => size);
  const byHeading = filed(entries.map(({ tariff }) => [heading(tariff)]));
  const byPair = filed(pairs);
  const { times, met, meetAll, forget } = meetings(entries.length);

  return (tariff, name) => {
    const asked = pairsOf(name);
    for (const pair of asked) meetAll(byPair.get(pair) ?? []);
    const alike = (place: number): number => likenessOf(times[place] ?? 0, asked.size, sizes[place] ?? 0);
    const near = (place: number): NearEntry[] => {
      const entry = entries[place];
      if (!entry) return [];
      const digits = sharedDigits(tariff, entry.tariff);
      return [{ ...entry, sharedDigits: digits, likeness: alike(place) }];
    };
    const neighbours = byHeading.get(heading(tariff)) ?? [];
    const namesakes = met.filter((place) => alike(place) >= goodPart && !neighbours.includes(place));
    const found = [...neighbours, ...namesakes]
      .sort((a, b) => a - b)
      .flatMap(near)
      .sort(closestFirst)
      .slice(0, shownAtMost);
    forget();
    return found;
  };
};
