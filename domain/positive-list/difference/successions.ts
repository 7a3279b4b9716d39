import { likeness } from '../lists/likeness.ts';
import { added, became, type Change, removed, type Says } from './change.ts';

/** Names that have this much in common are taken for names of the same goods. */
const likeEnough = 0.4;

const subheading = ({ tariff }: Says): string => tariff.slice(0, 6);

/** The same code, or another under the same subheading with a like name. */
const succeeds = (after: Says, before: Says): boolean =>
  after.tariff === before.tariff ||
  (subheading(after) === subheading(before) && likeness(after.name, before.name) >= likeEnough);

type Family = { readonly before: readonly Says[]; readonly after: readonly Says[] };

/** Joins one more entry to the families it belongs to, which thereby become one. */
const joined = (families: readonly Family[], entry: Says): readonly Family[] => {
  const isOfIt = ({ before }: Family) => before.some((old) => succeeds(entry, old));
  const own = families.filter(isOfIt);
  const others = families.filter((family) => !isOfIt(family));
  const merged = {
    before: own.flatMap(({ before }) => before),
    after: [...own.flatMap(({ after }) => after), entry],
  };
  return [...others, merged];
};

/** Under one code each old name is paired with the new one most like it; what is left has come or gone. */
const pairedNames = ({ before, after }: Family): readonly Change[] => {
  const left = [...after];
  const renamed = before.map((old) => {
    const [next] = left.toSorted((a, b) => likeness(b.name, old.name) - likeness(a.name, old.name));
    if (!next) return removed(old);
    left.splice(left.indexOf(next), 1);
    return became('renamed', [old], [next]);
  });
  return [...renamed, ...left.map(added)];
};

const changesOf = (family: Family): readonly Change[] => {
  const { before, after } = family;
  if (before.length === 0) return after.map(added);
  if (after.length === 0) return before.map(removed);
  const codes = new Set([...before, ...after].map(({ tariff }) => tariff));
  return codes.size === 1 ? pairedNames(family) : [became('split', before, after)];
};

/** What became of entries that are no longer there, and where those come from that are new. */
export const successions = (gone: readonly Says[], come: readonly Says[]): readonly Change[] =>
  come
    .reduce(
      joined,
      gone.map((old): Family => ({ before: [old], after: [] })),
    )
    .flatMap(changesOf);
