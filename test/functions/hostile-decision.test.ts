import { describe, expect, it } from 'vitest';
import { aScreenedClaim } from '../support/a-claim.ts';
import { aZone } from '../support/a-zone.ts';

describe('a decision gives reasons that everybody knows', () => {
  it('refuses a reason that is not on the list, and says which are', async () => {
    const { decide, steps } = await aScreenedClaim(await aZone());
    for (const code of ['NO-SUCH-REASON', 'constructor', '']) {
      const outcome = await decide('commerce-officer', 'review:commerce', {
        decision: 'return',
        reasons: [{ code }],
      });
      expect(outcome).toMatchObject({
        status: 422,
        refusals: [{ code: 'REASON-UNKNOWN', at: 'reasons.0.code', found: code }],
      });
    }
    expect(await steps()).toContain('review:commerce');
  });
});
