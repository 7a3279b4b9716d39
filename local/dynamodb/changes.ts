import { DatabaseSync } from 'node:sqlite';
import { setImmediate as breathe } from 'node:timers/promises';

/**
 * dynoxide 1.2 numbers every change by looking through all earlier ones, because its table of changes has no index: at
 * 30,000 changes one put takes 25 ms instead of one. The questions it asks get their indexes here; how far a stream reaches
 * it answers by all of its changes, with an index by their numbers alone.
 */
const indexes = `
  CREATE INDEX IF NOT EXISTS kouan_next_change ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
  CREATE INDEX IF NOT EXISTS kouan_changes_after
    ON _stream_records (table_name, shard_id, CAST(sequence_number AS INTEGER));
  CREATE INDEX IF NOT EXISTS kouan_reach ON _stream_records (table_name, shard_id, sequence_number);
`;

/** How far everybody who follows a table has come among its changes. */
export type ReadByAll = { readonly table: string; readonly shard: string; readonly sequence: string };

const atOnce = 500;
const day = 86_400;

/** By SQLite's own clock: dynoxide dates its changes by that of the machine, and ours may be another. */
const forgetSome = `DELETE FROM _stream_records WHERE id IN (
  SELECT id FROM (
    SELECT id, created_at FROM _stream_records
    WHERE table_name = ? AND shard_id = ? AND CAST(sequence_number AS INTEGER) < CAST(? AS INTEGER)
    ORDER BY CAST(sequence_number AS INTEGER) LIMIT ${atOnce}
  ) WHERE created_at < unixepoch() - ${day}
)`;

/** A version without that table asks other questions, and is left alone. */
const withChanges = async (
  file: string,
  timeout: number,
  work: (changes: DatabaseSync) => unknown,
): Promise<void> => {
  const database = new DatabaseSync(file, { timeout });
  try {
    const table = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_stream_records'").get();
    if (table) await work(database);
  } finally {
    database.close();
  }
};

export const indexChanges = (file: string) => withChanges(file, 5_000, (changes) => changes.exec(indexes));

/**
 * dynoxide keeps every change for ever, with its item before and after: several times what the items take. Here it
 * goes after a day once everybody has read it (ADR 0038). The last that was read stays: the next is numbered by it.
 */
export const forgetChanges = (file: string, read: readonly ReadByAll[]): Promise<void> =>
  withChanges(file, 1_000, async (changes) => {
    const some = changes.prepare(forgetSome);
    for (const { table, shard, sequence } of read)
      while (some.run(table, shard, sequence).changes === atOnce) await breathe();
  });
