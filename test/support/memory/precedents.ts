import { Precedent, precedentNameOf } from '#domain/positive-list/goods/precedent.ts';
import type { Precedents } from '#functions/goods-ports.ts';
import { cloned } from './cloned.ts';
import { type Store, startingWith } from './store.ts';

const placeOf = ({ tariff, question, ...goods }: Precedent) =>
  `${tariff}#${question}#${precedentNameOf(goods)}`;

export const memoryPrecedents = ({ precedents }: Store): Precedents => ({
  keep: async (said) => {
    for (const one of said) {
      const before = precedents.get(placeOf(one));
      if (!before || before.day <= one.day) precedents.set(placeOf(one), Precedent.parse(cloned(one)));
    }
  },
  of: async (tariff, question) =>
    cloned(startingWith(precedents, `${tariff}#${question}#`)).toSorted((a, b) => b.day.localeCompare(a.day)),
});
