import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lifecyclesPage, target } from '#bin/write-lifecycles.ts';
import { registerShape } from '../support/tables.ts';

describe('the pages that are held to the code', () => {
  it('docs/lifecycles.md says what the code does: if not, run `node bin/write-lifecycles.ts`', () => {
    expect(readFileSync(target, 'utf8')).toBe(lifecyclesPage());
  });

  it('docs/data.md names every index and every kind of key', () => {
    const page = readFileSync('docs/data.md', 'utf8');
    const sources = ['keys', 'ledger', 'zone', 'commit'].map((name) =>
      readFileSync(`functions/adapters/dynamodb/${name}.ts`, 'utf8'),
    );
    const prefixes = new Set(sources.flatMap((source) => source.match(/\b[A-Z]{4,}(?=#)/g) ?? []));
    const indexes = (registerShape.GlobalSecondaryIndexes ?? []).map(({ IndexName = '' }) => IndexName);
    expect([...prefixes].filter((prefix) => !page.includes(`${prefix}#`))).toEqual([]);
    expect(indexes.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
    expect(prefixes.size).toBeGreaterThan(12);
  });
});
