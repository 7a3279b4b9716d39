import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock/clock.ts';
import { type Database, transaction } from '../data/database.ts';
import { type Incoming, type Stored, storeBody, syncFolder } from './body.ts';
import { noSuchKey, preconditionFailed } from './refusal.ts';

export type Place = { bucket: string; key: string };
export type StoredObject = Place & {
  file: string;
  size: number;
  etag: string;
  modified: number;
  headers: Record<string, string>;
  checksum: Record<string, string>;
};
/** What `If-Match` and `If-None-Match` ask of a write. */
export type Condition = { ifMatch?: string | undefined; ifNoneMatch?: string | undefined };
export type NewObject = Place &
  Pick<StoredObject, 'etag' | 'headers' | 'checksum' | 'size'> & { temporary: string };
export type Created = (object: StoredObject, reason: string) => void;

export type Objects = ReturnType<typeof openObjects>;

type Settings = { folder: string; database: Database; clock: Clock; created: Created };

/** Bodies are files that never change; one row says which file is the object. The row makes it so, or nothing does. */
export const openObjects = ({ folder, database, clock, created }: Settings) => {
  database.exec(`CREATE TABLE IF NOT EXISTS objects (
    bucket TEXT NOT NULL, key TEXT NOT NULL, file TEXT NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL,
    modified REAL NOT NULL, headers TEXT NOT NULL, checksum TEXT NOT NULL, PRIMARY KEY (bucket, key)
  ) STRICT, WITHOUT ROWID`);
  const one = database.prepare('SELECT * FROM objects WHERE bucket = ? AND key = ?');
  const put = database.prepare('INSERT OR REPLACE INTO objects VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const drop = database.prepare('DELETE FROM objects WHERE bucket = ? AND key = ?');
  const page = database.prepare(
    'SELECT * FROM objects WHERE bucket = ? AND key > ? AND substr(key, 1, length(?)) = ? ORDER BY key LIMIT ?',
  );
  const files = database.prepare('SELECT file FROM objects');

  mkdirSync(folder, { recursive: true });
  removeOrphans(folder, new Set(files.all().map(({ file }) => String(file))));

  const find = ({ bucket, key }: Place) => {
    const row = one.get(bucket, key);
    return row && objectOf(row);
  };

  return {
    find,
    bodyOf: ({ file }: Pick<StoredObject, 'file'>) => join(folder, file),
    receive: (incoming: Incoming): Promise<Stored> =>
      storeBody(incoming, join(folder, `${randomUUID()}.part`)),
    /** Makes a received body the object, if the condition holds at that very moment. */
    commit: async (it: NewObject, condition: Condition, reason: string): Promise<StoredObject> => {
      const file = `${randomUUID()}.body`;
      await rename(it.temporary, join(folder, file));
      await syncFolder(folder);
      const object = { ...it, file, modified: clock.now() };
      try {
        const before = transaction(database, () => {
          const present = find(it);
          check(present, condition);
          const { bucket, key, size, etag, modified } = object;
          put.run(
            bucket,
            key,
            file,
            size,
            etag,
            modified,
            JSON.stringify(it.headers),
            JSON.stringify(it.checksum),
          );
          created(object, reason);
          return present;
        });
        if (before) await discard(join(folder, before.file));
        return object;
      } catch (failure) {
        await discard(join(folder, file));
        throw failure;
      }
    },
    remove: async (place: Place, condition: Condition) => {
      const present = transaction(database, () => {
        const found = find(place);
        check(found, condition);
        drop.run(place.bucket, place.key);
        return found;
      });
      if (present) await discard(join(folder, present.file));
    },
    /** In the order of the keys' bytes, as S3 lists them. */
    list: (bucket: string, { prefix = '', after = '', limit = 1000 }) =>
      page.all(bucket, after, prefix, prefix, limit).map(objectOf),
  };
};

const check = (present: StoredObject | undefined, { ifMatch, ifNoneMatch }: Condition) => {
  if (ifMatch !== undefined) checkMatch(present, ifMatch);
  if (ifNoneMatch !== undefined && present && matches(ifNoneMatch, present.etag)) throw preconditionFailed();
};

const checkMatch = (present: StoredObject | undefined, ifMatch: string) => {
  if (!present) throw noSuchKey();
  if (!matches(ifMatch, present.etag)) throw preconditionFailed();
};

/** A reader may still have the file open; on Windows that refuses, and the next start clears it away. */
const discard = (file: string) => rm(file, { force: true }).catch(() => {});

const removeOrphans = (folder: string, known: ReadonlySet<string>) => {
  for (const name of readdirSync(folder)) {
    if (/[.](part|body)$/.test(name) && !known.has(name)) rmSync(join(folder, name), { force: true });
  }
};

export const matches = (condition: string, etag: string | undefined) =>
  condition
    .split(',')
    .map((each) => each.trim().replaceAll('"', ''))
    .some((each) => each === '*' || each === etag);

const objectOf = (row: Record<string, unknown>): StoredObject => ({
  bucket: String(row['bucket']),
  key: String(row['key']),
  file: String(row['file']),
  size: Number(row['size']),
  etag: String(row['etag']),
  modified: Number(row['modified']),
  headers: JSON.parse(String(row['headers'])),
  checksum: JSON.parse(String(row['checksum'])),
});
