import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Database, transaction } from '../data/database.ts';
import type { Stored } from './body.ts';
import type { Place } from './objects.ts';
import { noSuchUpload, S3Refusal } from './refusal.ts';

export type Part = { number: number; file: string; size: number; md5: string };
export type Wanted = { number: number; etag: string };
export type Uploads = ReturnType<typeof openUploads>;

const smallestPart = 5 * 1024 * 1024;

/** Multipart uploads that are under way; they survive a restart like everything else. */
export const openUploads = (database: Database, folder: string) => {
  database.exec(`CREATE TABLE IF NOT EXISTS uploads (
    id TEXT PRIMARY KEY, bucket TEXT NOT NULL, key TEXT NOT NULL, headers TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS parts (
    upload TEXT NOT NULL REFERENCES uploads (id) ON DELETE CASCADE, number INTEGER NOT NULL, file TEXT NOT NULL,
    size INTEGER NOT NULL, md5 TEXT NOT NULL, PRIMARY KEY (upload, number)
  ) STRICT`);
  const insert = database.prepare('INSERT INTO uploads VALUES (?, ?, ?, ?)');
  const one = database.prepare('SELECT * FROM uploads WHERE id = ? AND bucket = ? AND key = ?');
  const drop = database.prepare('DELETE FROM uploads WHERE id = ?');
  const putPart = database.prepare('INSERT OR REPLACE INTO parts VALUES (?, ?, ?, ?, ?)');
  const allParts = database.prepare('SELECT * FROM parts WHERE upload = ? ORDER BY number');

  const partsOf = (id: string): Part[] => allParts.all(id).map(partOf);

  const find = (id: string, { bucket, key }: Place) => {
    const row = one.get(id, bucket, key);
    if (!row) throw noSuchUpload();
    const headers: Record<string, string> = JSON.parse(String(row['headers']));
    return { headers };
  };

  const end = async (id: string) => {
    const parts = transaction(database, () => {
      const found = partsOf(id);
      drop.run(id);
      return found;
    });
    for (const { file } of parts) await rm(join(folder, file), { force: true });
  };

  return {
    find,
    partsOf,
    end,
    begin: ({ bucket, key }: Place, headers: Record<string, string>) => {
      const id = randomUUID();
      insert.run(id, bucket, key, JSON.stringify(headers));
      return id;
    },
    addPart: async (id: string, number: number, stored: Stored) => {
      const file = `${id}.${number}.${randomUUID()}.piece`;
      await rename(stored.file, join(folder, file));
      const before = partsOf(id).find((part) => part.number === number);
      putPart.run(id, number, file, stored.size, stored.md5);
      if (before) await rm(join(folder, before.file), { force: true });
    },
    /** One file out of the parts that the client names, and the entity tag that S3 would give it. */
    join: async (id: string, wanted: readonly Wanted[]) => {
      const parts = chosen(partsOf(id), wanted);
      const temporary = join(folder, `${randomUUID()}.part`);
      await pipeline(
        async function* () {
          for (const { file } of parts) yield* createReadStream(join(folder, file));
        },
        createWriteStream(temporary, { flush: true }),
      );
      const md5 = createHash('md5');
      for (const part of parts) md5.update(part.md5, 'hex');
      return {
        temporary,
        size: parts.reduce((sum, part) => sum + part.size, 0),
        etag: `${md5.digest('hex')}-${parts.length}`,
      };
    },
  };
};

const chosen = (parts: readonly Part[], wanted: readonly Wanted[]) => {
  const ascending = wanted.every(
    ({ number }, index) => index === 0 || number > (wanted[index - 1]?.number ?? 0),
  );
  if (!ascending || wanted.length === 0) {
    throw new S3Refusal('InvalidPartOrder', 400, 'The list of parts was not in ascending order.');
  }
  const found = wanted.map(({ number, etag }) => {
    const part = parts.find((each) => each.number === number && each.md5 === etag.replaceAll('"', ''));
    if (!part)
      throw new S3Refusal('InvalidPart', 400, `Part ${number} was not found, or has another entity tag.`);
    return part;
  });
  if (found.slice(0, -1).some(({ size }) => size < smallestPart)) {
    throw new S3Refusal('EntityTooSmall', 400, 'Every part but the last has at least 5 MB.');
  }
  return found;
};

const partOf = (row: Record<string, unknown>): Part => ({
  number: Number(row['number']),
  file: String(row['file']),
  size: Number(row['size']),
  md5: String(row['md5']),
});
