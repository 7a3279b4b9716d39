import { DatabaseSync } from 'node:sqlite';

/**
 * dynoxide 1.2 numbers every change by looking through all earlier ones, because its table of changes has no index: at
 * 30,000 changes one put takes 25 ms instead of one. The two questions it asks get their indexes here. A version
 * without that table asks other questions, and is left alone.
 */
const indexes = `
  CREATE INDEX IF NOT EXISTS kouan_next_change ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
  CREATE INDEX IF NOT EXISTS kouan_changes_after
    ON _stream_records (table_name, shard_id, CAST(sequence_number AS INTEGER));
`;

export const indexChanges = (file: string) => {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  try {
    const table = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '_stream_records'").get();
    if (table) database.exec(indexes);
  } finally {
    database.close();
  }
};
