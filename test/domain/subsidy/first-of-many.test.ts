import { describe, expect, it } from 'vitest';
import { type ClaimFacts, nothingYet } from '#domain/subsidy/claims/rule.ts';
import { noLines } from '#domain/subsidy/lists/screened-line.ts';
import { numbersLiveInOneClaim } from '#domain/subsidy/rules/su-104-numbers-live-in-one-claim.ts';
import { invoicesAreThere } from '#domain/subsidy/rules/su-105-invoices-are-there.ts';
import { aProgramme } from '../../support/a-zone.ts';

const factsWith = (many: number): ClaimFacts => {
  const numbers = Array.from({ length: many }, (_, n) => `N${n}`);
  return {
    ...nothingYet,
    programme: aProgramme(),
    claim: { totals: noLines },
    heldElsewhere: numbers.map((number) => ({ number, lines: 1 })),
    invoicesMissing: numbers,
  };
};

describe('a rule with much to say', () => {
  it.each([numbersLiveInOneClaim, invoicesAreThere])(
    'tells twenty, and how many others there are',
    (rule) => {
      const told = (many: number) => rule.check(factsWith(many)).map(({ found }) => found);
      expect(told(20)).toHaveLength(20);
      expect(told(10_000).slice(18)).toEqual(['N18', 'N19', '9980']);
    },
  );
});
