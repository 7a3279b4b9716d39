import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SubjectFacts } from '#domain/risk/facts.ts';
import { subjectRules } from '#domain/risk/rules/index.ts';
import { machineWords } from '../../portal/src/case/machine-words.ts';
import { stepWords } from '../../portal/src/case/step-words.ts';
import { riskFoundWords } from '../../portal/src/subjects-officer/words.ts';

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

  it('and a unit for every number that a rule of risk finds', () => {
    const facts: SubjectFacts = {
      ageDays: 7,
      isFirstGoodsFiling: true,
      rowsDecided: 7,
      rowsRefused: 7,
      openBans: 7,
      pastBans: 7,
      badEvents: 7,
      affiliates: 7,
      affiliatesUnderBan: 7,
      isAtSharedAddress: true,
      departmentsVerified: 7,
      allRowsAlike: true,
    };
    const counting = subjectRules.filter(({ found }) => found(facts).includes('7')).map(({ code }) => code);
    expect(counting.toSorted()).toEqual(Object.keys(riskFoundWords).toSorted());
  });
});
