import type { Evidence } from '../claims/claim.ts';
import type { CurrencyRule } from '../programme/currency-rule.ts';
import { toldOf } from './told.ts';

const isKnown = ({ status }: Evidence): boolean => status === 'read' || status === 'to-be-typed';

/** What was stated in foreign money, reckoned again: what is screened follows from what was stated and from nothing kept. */
export const reckonedAnew = (
  evidence: readonly Evidence[],
  rule: CurrencyRule | undefined,
): readonly Evidence[] =>
  evidence.map((one) => {
    const { kind, invoice, stated, findings } = one;
    if (stated?.currency === undefined || !isKnown(one)) return one;
    return { ...one, ...toldOf(kind, invoice, stated, rule), findings };
  });
