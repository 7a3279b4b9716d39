import { describe, expect, it } from 'vitest';
import { Refused } from '#functions/edge/problem.ts';
import { aReadyClaim } from '../support/a-claim.ts';
import { recorder, withCredit } from '../support/a-credit.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';

const said = {
  severity: 'hard',
  reason: { zh: '限认证企业。', en: 'AEOs only.' },
  next: { zh: '先认证。', en: 'x' },
};

/** A claim of somebody of this grade, under a programme that asks this of credit. */
const aClaimOf = async (grade: string, fact: 'aeo' | 'credit-favours') => {
  const programme = aProgramme({ conditions: [{ fact, is: 'so', ...said }] });
  const ports = await withCredit(await aZone({ programme }));
  const claim = await aReadyClaim(ports);
  await recorder(ports, claim.subjectId).grade({ grade });
  return claim;
};

describe('a programme that asks something of credit', () => {
  it.each(['aeo', 'credit-favours'] as const)(
    'takes the claim of a certified enterprise: %s',
    async (fact) => {
      const { submit, screen, decide, weigh, standing } = await aClaimOf('高级认证企业', fact);
      await submit();
      await screen();
      await decide('commerce-officer', 'review:commerce', 'approve');
      await decide('post-officer', 'review:post', 'approve');
      await weigh();
      expect(await standing()).toMatchObject({ status: 'determined', facts: { [fact]: true } });
    },
  );

  it.each(['aeo', 'credit-favours'] as const)(
    'refuses that of another, with its own reason: %s',
    async (fact) => {
      const { submit } = await aClaimOf('失信企业', fact);
      const outcome = await submit();
      expect(outcome instanceof Refused && outcome.refusals).toContainEqual(
        expect.objectContaining({ code: 'SU-C01', reason: said.reason }),
      );
    },
  );
});
