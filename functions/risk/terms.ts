import type { RiskTerms } from '#domain/risk/risk-terms.ts';
import type { Day } from '#domain/shared/day.ts';
import { type Refused, refused } from '../edge/problem.ts';
import type { Ports } from '../ports.ts';
import { allInForce } from '../zone/in-force.ts';

/** How the zone weighs risks on a day; nothing where it has said nothing. */
export const riskTermsOn = async ({ zone }: Pick<Ports, 'zone'>, day: Day): Promise<RiskTerms | undefined> =>
  (await allInForce(zone, 'risk-terms', day))[0];

export const noRiskTerms = (): Refused =>
  refused(409, {
    code: 'RISK-TERMS',
    severity: 'hard',
    reason: { zh: '综试区尚未发布风险规则。', en: 'The zone has published no terms of risk.' },
    next: { zh: '请先发布风险规则。', en: 'Publish them first.' },
  });
