import type { RuleOutcome } from './claim.ts';

/** Whether a subject may claim, as far as its conditions can be told. A flag stops nobody. */
export type Fit = 'fits' | 'by-evidence' | 'does-not-fit';

export const fitOf = (conditions: readonly Pick<RuleOutcome, 'severity' | 'outcome'>[]): Fit => {
  const hard = conditions.filter(({ severity }) => severity === 'hard').map(({ outcome }) => outcome);
  if (hard.includes('not-met')) return 'does-not-fit';
  return hard.includes('cannot-tell') ? 'by-evidence' : 'fits';
};
