import { halfWidth, normaliseText } from '../shared/normalise.ts';
import type { ListEntry, PositiveList } from './list.ts';

/** A list made ready for many look-ups. */
export type Catalogue = {
  readonly list: PositiveList;
  readonly entriesOf: (tariff: string) => readonly ListEntry[];
  readonly nearest: (tariff: string, name: string) => readonly NearEntry[];
};

/** An entry that may have been meant, and why it is thought so. */
export type NearEntry = ListEntry & {
  /** Leading digits it shares with the goods. */
  readonly sharedDigits: number;
  /** Likeness of the names, 0 to 1. */
  readonly likeness: number;
};

const shownAtMost = 3;
const heading = (tariff: string): string => tariff.slice(0, 4);

/** Names are compared by their pairs of neighbouring characters: Chinese has no spaces to part words by. */
const pairsOf = (name: string): ReadonlySet<string> => {
  const text = halfWidth(normaliseText(name)).replace(/[\s,.、，。；;()]/g, '');
  const chars = [...text];
  return new Set(chars.length < 2 ? chars : chars.slice(1).map((char, n) => `${chars[n]}${char}`));
};

/** Twice what is shared by what there is: 1 for the same name, 0 for nothing in common. */
const likeness = (shared: number, a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  shared === 0 ? 0 : Math.round((200 * shared) / (a.size + b.size)) / 100;

const sharedDigits = (a: string, b: string): number => {
  let n = 0;
  while (n < a.length && a.charAt(n) === b.charAt(n)) n += 1;
  return n;
};

const closeness = (near: NearEntry): number => near.sharedDigits / 8 + near.likeness;

const closestFirst = (a: NearEntry, b: NearEntry): number =>
  closeness(b) - closeness(a) || Number(a.tariff > b.tariff) - Number(a.tariff < b.tariff) || a.line - b.line;

/** Shares the heading, or a good part of the name. */
const isNear = (digits: number, alike: number): boolean => digits >= 4 || alike >= 0.3;

type Place = { readonly entry: ListEntry; readonly pairs: ReadonlySet<string> };

const filed = <K>(places: readonly Place[], keysOf: (place: Place) => Iterable<K>): Map<K, Place[]> => {
  const cabinet = new Map<K, Place[]>();
  for (const place of places)
    for (const key of keysOf(place)) {
      const drawer = cabinet.get(key);
      if (drawer) drawer.push(place);
      else cabinet.set(key, [place]);
    }
  return cabinet;
};

export const catalogue = (list: PositiveList): Catalogue => {
  const places = list.entries.map((entry) => ({ entry, pairs: pairsOf(entry.name) }));
  const byTariff = filed(places, ({ entry }) => [String(entry.tariff)]);
  const byHeading = filed(places, ({ entry }) => [heading(entry.tariff)]);
  const byPair = filed(places, ({ pairs }) => pairs);

  /** Everything under the same heading, and everything whose name has a pair in common, with how many. */
  const candidates = (tariff: string, pairs: ReadonlySet<string>): Map<Place, number> => {
    const shared = new Map((byHeading.get(heading(tariff)) ?? []).map((place) => [place, 0]));
    for (const pair of pairs)
      for (const place of byPair.get(pair) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    return shared;
  };

  const nearest = (tariff: string, name: string): readonly NearEntry[] => {
    const pairs = pairsOf(name);
    const near = ([place, shared]: readonly [Place, number]): NearEntry[] => {
      const digits = sharedDigits(tariff, place.entry.tariff);
      const alike = likeness(shared, pairs, place.pairs);
      return isNear(digits, alike) ? [{ ...place.entry, sharedDigits: digits, likeness: alike }] : [];
    };
    return [...candidates(tariff, pairs)].flatMap(near).sort(closestFirst).slice(0, shownAtMost);
  };

  return {
    list,
    entriesOf: (tariff) => (byTariff.get(tariff) ?? []).map(({ entry }) => entry),
    nearest,
  };
};
