import type { Department } from '../casework/role.ts';
import type { Refusal } from '../shared/refusal.ts';
import type { FilingFacts } from './rule.ts';
import { filingRules } from './rules/index.ts';

export type Precheck =
  | { readonly verdict: 'accept' }
  | { readonly verdict: 'correct'; readonly findings: readonly Refusal[] }
  | { readonly verdict: 'review'; readonly departments: readonly Department[] };

/** Every defect of what was filled in, all at once (行政许可法 art. 32, by analogy). */
export const defectsOf = (facts: FilingFacts): Refusal[] =>
  filingRules.filter(({ code }) => facts.mode.rules.includes(code)).flatMap(({ check }) => check(facts));

/** What has defects goes back; what no department must see is accepted; the rest goes to whoever is asked. */
export const precheck = (facts: FilingFacts, asked: readonly Department[]): Precheck => {
  const findings = defectsOf(facts);
  if (findings.length > 0) return { verdict: 'correct', findings };
  return asked.length === 0 ? { verdict: 'accept' } : { verdict: 'review', departments: asked };
};
