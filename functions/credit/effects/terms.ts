import type { CreditTerms } from '#domain/credit/credit-terms.ts';
import type { Day } from '#domain/shared/day.ts';
import { type Refused, refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';
import { allInForce } from '../../zone/in-force.ts';

/** How the zone grades its subjects on a day; nothing where it has said nothing. */
export const creditTermsOn = async (
  { zone }: Pick<Ports, 'zone'>,
  day: Day,
): Promise<CreditTerms | undefined> => (await allInForce(zone, 'credit-terms', day))[0];

export const noTerms = (): Refused =>
  refused(409, {
    code: 'CREDIT-TERMS',
    severity: 'hard',
    reason: { zh: '综试区尚未发布信用规则。', en: 'The zone has published no terms of credit.' },
    next: { zh: '请先发布信用规则。', en: 'Publish them first.' },
  });
