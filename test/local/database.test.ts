import { describe, expect, it } from 'vitest';
import { openDatabase, transaction } from '#local/data/database.ts';

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
