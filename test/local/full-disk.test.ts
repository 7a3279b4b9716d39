import { existsSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openDatabase, transaction } from '#local/data/database.ts';
import { storeBody } from '#local/s3/body.ts';

/** What this cloud must not forget, on a disk with room for a few short lines. */
const aNearlyFullDisk = () => {
  const database = openDatabase(':memory:');
  database.exec('CREATE TABLE line (text TEXT); PRAGMA max_page_count = 10');
  const put = database.prepare('INSERT INTO line VALUES (?)');
  const lines = () => database.prepare('SELECT text FROM line').all();
  return { database, put: (text: string) => put.run(text), lines };
};

describe('Where the disk is full', () => {
  it('whoever wrote is told so, and nothing of what they wrote is kept', () => {
    const { database, put, lines } = aNearlyFullDisk();
    const work = () => {
      put('first');
      put('x'.repeat(100_000));
    };
    expect(() => transaction(database, work)).toThrow('database or disk is full');
    expect(lines()).toEqual([]);
  });

  it('what finds room is kept afterwards', () => {
    const { database, put, lines } = aNearlyFullDisk();
    expect(() => transaction(database, () => put('x'.repeat(100_000)))).toThrow();
    transaction(database, () => put('short'));
    expect(lines()).toEqual([{ text: 'short' }]);
  });
});

/** A device that has no room for anything; it stands on Linux. */
const fullDevice = '/dev/full';

it.skipIf(!existsSync(fullDevice))(
  'a file for which the disk has no room is refused, and nothing of it is left',
  async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'kouan-full-')), 'evidence.part');
    symlinkSync(fullDevice, file);
    const body = Readable.from([Buffer.from('evidence')]);
    await expect(storeBody({ headers: { 'content-length': '8' }, body }, file)).rejects.toThrow('ENOSPC');
    expect(readdirSync(dirname(file))).toEqual([]);
  },
);
