import {
  KnownBatch,
  knownBatch,
  saysSomething,
  speaksAgainst,
} from '#domain/positive-list/trace/known-batch.ts';
import { type Mark, markOfBrand, marksOfBatch } from '#domain/positive-list/trace/same-goods-mark.ts';
import { TraceBatch } from '#domain/positive-list/trace/trace.ts';
import { normaliseIdentifier } from '#domain/shared/normalise.ts';
import { CaseMoved } from '#functions/errors.ts';
import type { Traces } from '#functions/goods-ports.ts';
import { cloned } from './cloned.ts';
import type { Store } from './store.ts';

const isOf = (subjectId: string, key: string) => (batch: TraceBatch) =>
  batch.subjectId === subjectId && batch.key === key;

const bears = (batchNumber: string) => (batch: TraceBatch) =>
  normaliseIdentifier(batch.batchNumber) === normaliseIdentifier(batchNumber);

/** What is known by a mark: of the batches of such goods, and of a brand that is recalled. */
const knownUnder =
  ({ traces, brandRecalls }: Store) =>
  ({ mark }: Mark): KnownBatch[] => {
    const batches = [...traces.values()].filter((batch) => saysSomething(batch));
    const ofGoods = batches.filter((batch) => marksOfBatch(batch).some((one) => one.mark === mark));
    const ofBrand = [...brandRecalls.values()].filter(({ called }) => markOfBrand(called).mark === mark);
    return [...ofGoods.map(knownBatch), ...ofBrand].toSorted(
      (a, b) => Number(speaksAgainst(b)) - Number(speaksAgainst(a)) || a.id.localeCompare(b.id),
    );
  };

export const memoryTraces = (store: Store): Traces => {
  const { traces, brandRecalls } = store;
  const known = knownUnder(store);
  const those = (holds: (batch: TraceBatch) => boolean) =>
    cloned([...traces.values()].filter(holds)).toSorted((a, b) =>
      b.registeredAt.localeCompare(a.registeredAt),
    );
  return {
    record: async (batch) => {
      const ofGoods = those(isOf(batch.subjectId, batch.key));
      const found = ofGoods.find(({ id }) => id === batch.id) ?? ofGoods.find(bears(batch.batchNumber));
      if (found) return found;
      if (traces.has(batch.code)) throw new CaseMoved(`The code ${batch.code} is taken.`);
      traces.set(batch.code, TraceBatch.parse(cloned(batch)));
      return undefined;
    },
    known: async (codes) => new Set(codes.filter((code) => traces.has(code))),
    find: async (code) => cloned(traces.get(code) ?? null) ?? undefined,
    ofGoods: async (subjectId, key) => those(isOf(subjectId, key)),
    numbered: async (batchNumber) => those(bears(batchNumber)),
    change: async (batch) => {
      if (traces.get(batch.code)?.version !== batch.version - 1)
        throw new CaseMoved(`The batch ${batch.code} has moved.`);
      traces.set(batch.code, TraceBatch.parse(cloned(batch)));
    },
    recallBrand: async (brand, recall) => {
      const one = { id: recall.id, called: brand, certificates: [], checks: [], recalls: [recall] };
      const [{ overOn, liftedOn } = {}] = brandRecalls.get(recall.id)?.recalls ?? [];
      if (liftedOn || (overOn && !recall.liftedOn)) return;
      brandRecalls.set(recall.id, KnownBatch.parse(cloned(one)));
    },
    knownBy: async (marks) => {
      const found = marks.map((one) => [one.mark, cloned(known(one))] as const);
      return new Map(found.filter(([, batches]) => batches.length > 0));
    },
  };
};
