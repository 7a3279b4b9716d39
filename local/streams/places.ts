import type { Database } from '../data/database.ts';

/** How far each mapping has come in each shard; what is not written here comes again after a crash. */
export const openPlaces = (database: Database) => {
  database.exec(`CREATE TABLE IF NOT EXISTS stream_places (
    mapping TEXT NOT NULL, shard TEXT NOT NULL, sequence TEXT NOT NULL, PRIMARY KEY (mapping, shard)
  ) STRICT, WITHOUT ROWID`);
  const one = database.prepare('SELECT sequence FROM stream_places WHERE mapping = ? AND shard = ?');
  const put = database.prepare('INSERT OR REPLACE INTO stream_places VALUES (?, ?, ?)');
  return {
    find: (mapping: string, shard: string) => {
      const row = one.get(mapping, shard);
      return row && String(row['sequence']);
    },
    keep: (mapping: string, shard: string, sequence: string) => {
      put.run(mapping, shard, sequence);
    },
  };
};

export type Places = ReturnType<typeof openPlaces>;
