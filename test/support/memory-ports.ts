import type { Ports } from '#functions/ports.ts';
import {
  type MemoryWaits,
  type MemoryWorkflows,
  memoryAccesses,
  memoryDirectory,
  memoryLedger,
  memoryLists,
  memoryNumbers,
  memoryWaits,
  memoryWorkflows,
  memoryZone,
} from './memory/beside.ts';
import { memoryBook } from './memory/book.ts';
import { type MemoryFiles, memoryFiles } from './memory/files.ts';
import { memoryMappings } from './memory/mappings.ts';
import { memoryPrecedents } from './memory/precedents.ts';
import { memoryProgress } from './memory/progress.ts';
import { memoryRegister } from './memory/register.ts';
import { emptyStore } from './memory/store.ts';
import { memoryTraces } from './memory/traces.ts';

/** A clock that stands until it is moved. */
type MemoryClock = { now(): Date; moveTo(instant: string): void };

export type MemoryPorts = Ports & {
  readonly clock: MemoryClock;
  readonly evidence: MemoryFiles;
  readonly exports: MemoryFiles;
  readonly waits: MemoryWaits;
  readonly workflows: MemoryWorkflows;
};

const clockAt = (instant: string): MemoryClock => {
  let now = instant;
  return {
    now: () => new Date(now),
    moveTo: (later) => {
      now = later;
    },
  };
};

/** Ids that are well-formed, and the same in every run. */
const countingIds = (): Ports['ids'] => {
  let count = 0;
  let secrets = 0;
  return {
    next: () => {
      count += 1;
      return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
    },
    secret: () => {
      secrets += 1;
      return `secret-${secrets}`;
    },
  };
};

/**
 * The outside world in memory: the same conditions under the same names, the same limits of a transaction, rows
 * parsed on the way out. The tables themselves are proven elsewhere.
 */
export const memoryPorts = (now = '2026-03-02T01:00:00.000Z', store = emptyStore()): MemoryPorts => {
  return {
    clock: clockAt(now),
    ids: countingIds(),
    chance: { lot: () => 0.5 },
    register: memoryRegister(store),
    numbers: memoryNumbers(store),
    book: memoryBook(store),
    progress: memoryProgress(store),
    precedents: memoryPrecedents(store),
    mappings: memoryMappings(store),
    traces: memoryTraces(store),
    zone: memoryZone(store),
    lists: memoryLists(store),
    directory: memoryDirectory(store),
    accesses: memoryAccesses(store),
    ledger: memoryLedger(store),
    evidence: memoryFiles('evidence'),
    exports: memoryFiles('exports'),
    workflows: memoryWorkflows(),
    waits: memoryWaits(store),
  };
};
