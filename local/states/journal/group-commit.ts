import type { DatabaseSync } from 'node:sqlite';

/** Has the disk keep all that was committed before it is called. */
export type Sync = () => Promise<void>;

/**
 * Everything written within one turn of the event loop is one transaction. Readers on the same connection see it at
 * once; nobody outside is told before the disk has it. The disk works beside us, and what is committed meanwhile shares its next turn
 * (ADR 0091).
 */
export const groupCommit = (database: DatabaseSync, sync: Sync) => {
  let open: PromiseWithResolvers<void> | undefined;
  let last: Promise<void> = Promise.resolve();
  let committed: PromiseWithResolvers<void>[] = [];
  let syncing = false;

  const secure = async () => {
    if (syncing) return;
    syncing = true;
    while (committed.length > 0) {
      const covered = committed;
      committed = [];
      await sync().then(
        () => tell(covered),
        (reason: unknown) => tell(covered, { reason }),
      );
    }
    syncing = false;
  };

  const begin = () => {
    if (open) return;
    database.exec('BEGIN');
    open = Promise.withResolvers();
    last = open.promise;
    // Whoever waits is told; that nobody does is no fault of its own.
    last.catch(() => {});
    setImmediate(commit);
  };

  /** SQLite may have taken the transaction back by itself: where the disk is full, it does. */
  const takeBack = (reason: unknown) => {
    const written = open;
    open = undefined;
    if (database.isTransaction) database.exec('ROLLBACK');
    if (written) tell([written], { reason });
  };

  const commit = () => {
    if (!open) return;
    try {
      database.exec('COMMIT');
    } catch (reason) {
      return takeBack(reason);
    }
    committed.push(open);
    open = undefined;
    void secure();
  };

  return {
    commit,
    /** Carries out one statement of this turn. Where it is refused the whole turn is lost: half of a step is none. */
    write: <T>(statement: () => T): T => {
      begin();
      try {
        return statement();
      } catch (reason) {
        takeBack(reason);
        throw reason;
      }
    },
    /** Resolves once all that was written so far is durable. */
    settled: (): Promise<void> => last,
  };
};

const tell = (written: readonly PromiseWithResolvers<void>[], lost?: { reason: unknown }) => {
  for (const { resolve, reject } of written) {
    if (lost) reject(lost.reason);
    else resolve();
  }
};
