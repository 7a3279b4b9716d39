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

export const memoryTraces = ({ traces }: Store): Traces => {
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
  };
};
