import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oneAtATime } from '#local/start/one-at-a-time.ts';

/** A thing that two starts want to build, and what became of it in turn. */
const aProduct = () => {
  const told: string[] = [];
  const file = join(mkdtempSync(join(tmpdir(), 'kouan-build-')), 'notes', 'product.hold');
  const build = (name: string, work = async () => {}) =>
    oneAtATime(
      file,
      () => told.push(`${name} waits`),
      async () => {
        told.push(`${name} begins`);
        await work();
        told.push(`${name} ends`);
      },
    );
  return { told, build };
};

describe('two starts that would build the same', () => {
  it('do so one after the other, and the second says that it waits', async () => {
    const { told, build } = aProduct();
    const begun = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const first = build('first', () => {
      begun.resolve();
      return gate.promise;
    });
    await begun.promise;
    const second = build('second');
    gate.resolve();
    await Promise.all([first, second]);
    expect(told).toEqual(['first begins', 'second waits', 'first ends', 'second begins', 'second ends']);
  });

  it('do not wait for one that has failed', async () => {
    const { told, build } = aProduct();
    await expect(build('first', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await build('second');
    expect(told).toEqual(['first begins', 'second begins', 'second ends']);
  });
});
