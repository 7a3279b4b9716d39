import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { machineWords, stepWords } from '../../portal/src/case/words.ts';

const sources = readdirSync('functions', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('functions', name), 'utf8'));

const named = (pattern: RegExp) =>
  [
    ...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name = '']) => name))),
  ].toSorted();

describe('the portal has words', () => {
  it('for everything the system does by itself', () => {
    const machines = named(/\b(?:by = |moment, )'([a-z-]+)'/g);
    expect(machines).toEqual(expect.arrayContaining(['lapse', 'objection', 'precheck', 'weigh-opinions']));
    expect(machines).toEqual(Object.keys(machineWords).toSorted());
  });

  it('for every step that a person takes', () => {
    const steps = named(/\bstep(?:: |Of = \(department: string\) => )['`]([a-z-]+)/g);
    expect(steps).toEqual(expect.arrayContaining(['review', 'bank-result', 'applicant', 'confirm']));
    expect(steps.filter((step) => !(step in stepWords))).toEqual([]);
  });
});
