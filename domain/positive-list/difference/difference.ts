import type { Bilingual } from '../../shared/bilingual.ts';
import { textOrder } from '../../shared/text-order.ts';
import { became, type Change, changeWords, type Says } from './change.ts';
import { successions } from './successions.ts';

/** What a later version says otherwise than an earlier one, in the order of the tariff. */
export type Difference = { readonly changes: readonly Change[]; readonly unchanged: number };

/** With what a person says that it means; who said so, and why, changes nothing. */
const wholly = ({ tariff, name, remark, reading }: Says): string =>
  [tariff, name, remark, ...(reading ? [JSON.stringify(reading.says)] : [])].join('\u0000');
const byName = ({ tariff, name }: Says): string => [tariff, name].join('\u0000');

const sorted = (entries: readonly Says[]): readonly Says[] =>
  entries
    .map(({ tariff, name, remark, reading }) => ({ tariff, name, remark, ...(reading ? { reading } : {}) }))
    .toSorted((a, b) => textOrder(wholly(a), wholly(b)));

/** Pairs off entries with the same key, one for one; the rest is left on either side. */
const pairedOff = (before: readonly Says[], after: readonly Says[], key: (entry: Says) => string) => {
  const waiting = Map.groupBy(after, key);
  const pairs: (readonly [Says, Says])[] = [];
  const gone = before.filter((old) => {
    const next = waiting.get(key(old))?.shift();
    if (next) pairs.push([old, next]);
    return next === undefined;
  });
  const taken = new Set(pairs.map(([, next]) => next));
  return { pairs, gone, come: after.filter((entry) => !taken.has(entry)) };
};

const placeOf = ({ before, after }: Change): string =>
  sorted([...before, ...after])
    .map(wholly)
    .join('\u0001');

export const differenceOf = (before: readonly Says[], after: readonly Says[]): Difference => {
  const same = pairedOff(sorted(before), sorted(after), wholly);
  const sameName = pairedOff(same.gone, same.come, byName);
  const changes = [
    ...sameName.pairs.map(([old, next]) => became('remarked', [old], [next])),
    ...successions(sameName.gone, sameName.come),
  ];
  return {
    changes: changes.toSorted((a, b) => textOrder(placeOf(a), placeOf(b))),
    unchanged: same.pairs.length,
  };
};

/** The later version, from the earlier one and the difference; entries in the order of the tariff. */
export const applied = ({ changes }: Difference, before: readonly Says[]): readonly Says[] => {
  const gone = changes.flatMap((change) => change.before);
  const kept = pairedOff(sorted(before), sorted(gone), wholly).gone;
  return sorted([...kept, ...changes.flatMap((change) => change.after)]);
};

const nothing: Bilingual = { zh: '没有变化。', en: 'Nothing changed.' };

const sentence = (changes: readonly Change[]): Bilingual => {
  const said = changes.map(changeWords);
  return {
    zh: `${said.map(({ zh }) => zh).join('。')}。`,
    en: `${said.map(({ en }) => en).join('. ')}.`,
  };
};

/** What happened to a tariff line from one version to the next, and in words. */
export const whatHappenedTo = (
  { changes }: Difference,
  tariff: string,
): { readonly changes: readonly Change[]; readonly says: Bilingual } => {
  const concerned = changes.filter(({ before, after }) =>
    [...before, ...after].some((entry) => entry.tariff === tariff),
  );
  return { changes: concerned, says: concerned.length > 0 ? sentence(concerned) : nothing };
};
