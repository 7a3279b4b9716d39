import type { Programme } from '../programme/programme.ts';
import { beforehand } from '../rules/index.ts';
import type { RuleOutcome } from './claim.ts';
import { conditionOutcomes } from './condition-outcome.ts';

/** What a programme asks, as anybody reads it before something is known of whoever claims. */
export const conditionsAtFirst = (programme: Programme): RuleOutcome[] => [
  ...beforehand
    .filter(({ code }) => programme.rules.includes(code))
    .map(({ code, title, clause, severity }) => ({
      rule: code,
      title: { ...title },
      clause,
      severity,
      outcome: 'cannot-tell' as const,
      findings: [],
    })),
  ...conditionOutcomes(programme, {}).map((one) => ({ ...one, findings: [] })),
];
