import { conditionOutcomes } from '#domain/subsidy/claims/condition-outcome.ts';
import type { Condition } from '#domain/subsidy/programme/condition.ts';
import type { Facts } from '#domain/subsidy/programme/fact.ts';
import type { Judge } from './judge.ts';

/** As a claim is screened, with all that is told to the claimant. */
export const kouan = (conditions: Condition[]): Judge<Facts> => {
  const programme = { conditions, legalBasis: { document: '基准', quote: '基准' } };
  return {
    prepare: (facts) => facts,
    judge: (facts) =>
      conditionOutcomes(programme, facts).flatMap(({ findings }) =>
        findings.map(({ code, reason }) => ({ code, reason: reason.zh })),
      ),
  };
};
