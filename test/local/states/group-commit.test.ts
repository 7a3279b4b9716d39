import { DatabaseSync } from 'node:sqlite';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { groupCommit } from '#local/states/journal/group-commit.ts';

/** A disk that is done when the test says so. */
const aSlowDisk = () => {
  const asked: PromiseWithResolvers<void>[] = [];
  const sync = () => {
    const one = Promise.withResolvers<void>();
    asked.push(one);
    return one.promise;
  };
  return { sync, asked };
};

const aJournalOn = (sync: () => Promise<void> = async () => {}) => {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE TABLE line (text TEXT)');
  const commits = groupCommit(database, sync);
  const told: string[] = [];
  const write = (text: string) => {
    commits.write(() => database.prepare('INSERT INTO line VALUES (?)').run(text));
    commits.settled().then(
      () => told.push(text),
      () => told.push(`${text} is lost`),
    );
  };
  return { database, write, told, settled: commits.settled };
};

/** Lines that a disk has no room for: SQLite says so as it would of the disk. */
const large = 'x'.repeat(100_000);

describe('What is written down', () => {
  it('is told to nobody before the disk has it', async () => {
    const { sync, asked } = aSlowDisk();
    const { write, told } = aJournalOn(sync);
    write('a');
    await turn();
    await turn();
    expect(told).toEqual([]);
    asked[0]?.resolve();
    await turn();
    expect(told).toEqual(['a']);
  });

  it('is not covered by a flush that had begun before, and shares the next one', async () => {
    const { sync, asked } = aSlowDisk();
    const { write, told } = aJournalOn(sync);
    write('a');
    await turn();
    await turn();
    for (const text of ['b', 'c']) {
      write(text);
      await turn();
      await turn();
    }
    expect(asked).toHaveLength(1);
    asked[0]?.resolve();
    await turn();
    expect(told).toEqual(['a']);
    expect(asked).toHaveLength(2);
    asked[1]?.resolve();
    await turn();
    expect(told).toEqual(['a', 'b', 'c']);
  });

  it('is not durable yet for whoever asks later, while the disk is still at work', async () => {
    const { sync, asked } = aSlowDisk();
    const { write, told, settled } = aJournalOn(sync);
    write('a');
    await turn();
    await turn();
    void settled().then(() => told.push('asked later'));
    await turn();
    expect(told).toEqual([]);
    asked[0]?.resolve();
    await turn();
    expect(told).toEqual(['a', 'asked later']);
  });

  it('is lost for whoever waits when the disk refuses', async () => {
    const { sync, asked } = aSlowDisk();
    const { write, told } = aJournalOn(sync);
    write('a');
    await turn();
    await turn();
    asked[0]?.reject(new Error('No space left on the device.'));
    await turn();
    expect(told).toEqual(['a is lost']);
  });

  it('is lost whole where one line of a turn finds no room, and what comes after is kept', async () => {
    const { database, write, told } = aJournalOn();
    database.exec('PRAGMA max_page_count = 10');
    write('a');
    expect(() => write(large)).toThrow('full');
    write('b');
    await turn();
    await turn();
    expect(database.prepare('SELECT text FROM line').all()).toEqual([{ text: 'b' }]);
    expect(told).toEqual(['a is lost', 'b']);
  });

  it('is lost whole where one line of a turn is refused for another reason', async () => {
    const { database, write, told } = aJournalOn();
    database.exec('CREATE UNIQUE INDEX once ON line (text)');
    write('a');
    expect(() => write('a')).toThrow('UNIQUE');
    await turn();
    await turn();
    expect(database.prepare('SELECT text FROM line').all()).toEqual([]);
    expect(told).toEqual(['a is lost']);
  });
});
