import type { Department } from '../casework/role.ts';
import type { Refusal } from '../shared/refusal.ts';
import type { FilingFacts } from './rule.ts';
import { filingRules } from './rules/index.ts';

export type Precheck =
  | { readonly verdict: 'accept' }
  | { readonly verdict: 'correct'; readonly findings: readonly Refusal[] }
  | { readonly verdict: 'review'; readonly departments: readonly Department[] };

/** Every defect of the form, all at once (行政许可法 art. 32, by analogy). */
export const defectsOf = (facts: FilingFacts): Refusal[] =>
  filingRules.filter(({ code }) => facts.mode.rules.includes(code)).flatMap(({ check }) => check(facts));

/** A filing with defects goes back; one that no department must see is accepted; the rest goes to its departments. */
export const precheck = (facts: FilingFacts): Precheck => {
  const findings = defectsOf(facts);
  if (findings.length > 0) return { verdict: 'correct', findings };
  const { departments } = facts.mode;
  return departments.length === 0 ? { verdict: 'accept' } : { verdict: 'review', departments };
};
