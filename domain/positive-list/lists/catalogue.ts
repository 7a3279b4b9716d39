import type { ListEntry, PositiveList } from './list.ts';
import { type Nearest, nearestIn } from './nearest.ts';
import { type Remark, remarksOf } from './remark.ts';
import { type ShownEntry, shownFrom } from './shown-entry.ts';

/** What a list has under one tariff line: its entries, their remarks read, and the entries as they are shown. */
export type Listed = {
  readonly entries: readonly ListEntry[];
  readonly remarks: readonly Remark[];
  readonly shown: readonly ShownEntry[];
};

/** A list made ready for many look-ups. */
export type Catalogue = {
  readonly list: PositiveList;
  readonly under: (tariff: string) => Listed;
  readonly nearest: Nearest;
};

const nothing: Listed = { entries: [], remarks: [], shown: [] };

const byTariff = ({ id, entries }: PositiveList): ReadonlyMap<string, Listed> => {
  const shown = shownFrom(id);
  const lines = new Map<string, Listed>();
  for (const entry of entries) {
    const before = lines.get(entry.tariff) ?? nothing;
    lines.set(entry.tariff, {
      entries: [...before.entries, entry],
      remarks: [...before.remarks, ...remarksOf(entry)],
      shown: [...before.shown, shown(entry)],
    });
  }
  return lines;
};

/** Files name the same goods in many specifications: as many answers are kept as one is likely to ask for again. */
const answersKept = 4_096;

const kept = (find: Nearest): Nearest => {
  const answers = new Map<string, ReturnType<Nearest>>();
  return (tariff, name) => {
    const key = `${tariff} ${name}`;
    const known = answers.get(key);
    if (known) return known;
    if (answers.size >= answersKept) answers.clear();
    const found = find(tariff, name);
    answers.set(key, found);
    return found;
  };
};

export const catalogue = (list: PositiveList): Catalogue => {
  const lines = byTariff(list);
  return {
    list,
    under: (tariff) => lines.get(tariff) ?? nothing,
    nearest: kept(nearestIn(list.entries.map(shownFrom(list.id)))),
  };
};
