import type { Status } from '../execution.ts';
import { type Count, failures } from '../journal/map-run-journal.ts';

export type Progress = ReturnType<typeof openProgress>;

const waiting = new Set<Count['status']>(['PENDING', 'PENDING_REDRIVE']);

const sumOf = (
  counts: Count[],
  field: 'executions' | 'items',
  isMeant: (status: Count['status']) => boolean,
) => counts.filter(({ status }) => isMeant(status)).reduce((sum, count) => sum + count[field], 0);

/**
 * How far a Map Run is: counted once from the journal, then followed. `running` holds, for every item (or batch)
 * under way, how many items it stands for: an end that is told twice is counted once.
 */
export const openProgress = (counts: Count[], running: Map<number, number>) => {
  const total = sumOf(counts, 'items', () => true);
  let pending = sumOf(counts, 'executions', (status) => waiting.has(status));
  let failed = sumOf(counts, 'items', (status) => failures.has(status));

  return {
    total: () => total,
    failed: () => failed,
    running: () => running.size,
    isRunning: (id: number) => running.has(id),
    isOver: () => pending === 0 && running.size === 0,
    begin: (id: number, items: number) => {
      pending--;
      running.set(id, items);
    },
    end: (id: number, status: Status) => {
      if (failures.has(status)) failed += running.get(id) ?? 0;
      running.delete(id);
    },
  };
};
