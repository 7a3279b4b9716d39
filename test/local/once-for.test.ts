import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onceFor } from '#local/start/once-for.ts';

/** What is published into a database, and the sources that it was published from. */
const aDatabase = () => {
  const published: string[] = [];
  const note = join(mkdtempSync(join(tmpdir(), 'kouan-note-')), 'dynamodb', 'published');
  const publish = (sources: string, work = async () => {}) =>
    onceFor(sources, note, async () => {
      await work();
      published.push(sources);
    });
  return { published, publish };
};

describe('what a start brings into force', () => {
  it('is not brought again by the next start from the same sources', async () => {
    const { published, publish } = aDatabase();
    await publish('one');
    await publish('one');
    expect(published).toEqual(['one']);
  });

  it('is brought again from other sources, and from the first ones after those', async () => {
    const { published, publish } = aDatabase();
    for (const sources of ['one', 'two', 'one']) await publish(sources);
    expect(published).toEqual(['one', 'two', 'one']);
  });

  it('is brought again where the start before did not come to its end', async () => {
    const { published, publish } = aDatabase();
    const killed = async () => Promise.reject(new Error('killed'));
    await expect(publish('one', killed)).rejects.toThrow('killed');
    await publish('one');
    expect(published).toEqual(['one']);
  });
});
