import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimRules } from '#domain/subsidy/rules/index.ts';

describe('the rule book of the screening', () => {
  it('stands whole in the table that people read', () => {
    const table = readFileSync('docs/screening.md', 'utf8');
    expect(claimRules.map(({ code }) => code).filter((code) => !table.includes(code))).toEqual([]);
  });

  it('has no code twice, and reads in the order of its codes', () => {
    const codes = claimRules.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].toSorted());
  });
});
