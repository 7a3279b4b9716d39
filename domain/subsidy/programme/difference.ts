import * as z from 'zod';
import { Bilingual } from '../../shared/bilingual.ts';
import type { Programme } from './programme.ts';
import type { Telling } from './telling.ts';
import { type Names, tellingsOf } from './tellings.ts';

/** One thing that another version says otherwise: what it is, what it was, and the sentence that says so. */
export const ProgrammeChange = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  at: z.string(),
  what: Bilingual,
  before: Bilingual.optional(),
  after: Bilingual.optional(),
  text: Bilingual,
});
export type ProgrammeChange = Readonly<z.infer<typeof ProgrammeChange>>;

const added = ({ at, what, says }: Telling): ProgrammeChange => ({
  kind: 'added',
  at,
  what,
  after: says,
  text: { zh: `新增${what.zh}：${says.zh}`, en: `New: ${what.en}: ${says.en}` },
});

const removed = ({ at, what, says }: Telling): ProgrammeChange => ({
  kind: 'removed',
  at,
  what,
  before: says,
  text: { zh: `取消${what.zh}：${says.zh}`, en: `No longer: ${what.en}: ${says.en}` },
});

const changed = ({ says: before }: Telling, { at, what, says }: Telling): ProgrammeChange => ({
  kind: 'changed',
  at,
  what,
  before,
  after: says,
  text: {
    zh: `${what.zh}由“${before.zh}”改为“${says.zh}”`,
    en: `The ${what.en} was “${before.en}” and is now “${says.en}”`,
  },
});

type Told = ReadonlyMap<string, Telling>;

const byKey = (all: readonly Telling[]): Told => new Map(all.map((one) => [one.key, one]));

const isSame = (a: Telling, b: Telling): boolean => a.says.zh === b.says.zh && a.says.en === b.says.en;

/** What comes and goes with a whole is not said again of its parts. */
const isNewsIn = (other: Told, { key, of }: Telling): boolean =>
  !other.has(key) && (of === undefined || other.has(of));

/** Where something came and something went at one place, they stand together. */
const inOrder = (
  changes: readonly ProgrammeChange[],
  keys: readonly string[],
): readonly ProgrammeChange[] => {
  const places = keys.map((key) => key.split(' ')[0]);
  return changes.toSorted((a, b) => places.indexOf(a.at) - places.indexOf(b.at));
};

/** What `after` says otherwise than `before`, in the order in which people read a programme. */
export const differenceOf = (
  before: Programme,
  after: Programme,
  names: Names,
): readonly ProgrammeChange[] => {
  const [was, is] = [byKey(tellingsOf(before, names)), byKey(tellingsOf(after, names))];
  const gone = [...was.values()].filter((one) => isNewsIn(is, one)).map(removed);
  const other = [...is.values()].flatMap((one) => {
    const earlier = was.get(one.key);
    if (earlier) return isSame(earlier, one) ? [] : [changed(earlier, one)];
    return isNewsIn(was, one) ? [added(one)] : [];
  });
  return inOrder([...other, ...gone], [...is.keys(), ...was.keys()]);
};
