import type { DatabaseSync } from 'node:sqlite';

type Waiting = { done: () => void; lost: (reason: unknown) => void };

/**
 * Everything written within one turn of the event loop is one transaction, with one fsync. Readers on the same
 * connection see it at once; nobody outside is told before it is durable.
 */
export const groupCommit = (database: DatabaseSync) => {
  let open = false;
  let waiting: Waiting[] = [];

  const tell = (how: (one: Waiting) => void) => {
    const told = waiting;
    waiting = [];
    for (const one of told) how(one);
  };

  const commit = () => {
    if (!open) return;
    open = false;
    try {
      database.exec('COMMIT');
    } catch (reason) {
      if (database.isTransaction) database.exec('ROLLBACK');
      tell(({ lost }) => lost(reason));
      return;
    }
    tell(({ done }) => done());
  };

  return {
    commit,
    /** To be called before anything is written. */
    begin: () => {
      if (open) return;
      database.exec('BEGIN');
      open = true;
      setImmediate(commit);
    },
    /** Resolves once all that was written so far is durable. */
    settled: (): Promise<void> =>
      open
        ? new Promise((done, lost) => {
            waiting.push({ done, lost });
          })
        : Promise.resolve(),
  };
};
