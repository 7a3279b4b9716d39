import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import { derivation } from '#domain/subsidy/amount/derivation.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { screenedLinesKey } from '#functions/subsidy/claims/lines.ts';
import { reckonAgain } from '#functions/subsidy/claims/reckon-again.route.ts';
import { aScreenedClaim } from '../support/a-claim.ts';
import { aZone } from '../support/a-zone.ts';
import { callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';

/** Both departments have approved of 100 and 50 yuan, three tenths of which are paid. */
const aDeterminedClaim = async () => {
  const ports = await aZone();
  const claim = await aScreenedClaim(ports);
  const again = () =>
    callRoute(ports, reckonAgain, { person: 'commerce-officer', params: { claimId: claim.ref.id } });
  const determine = async () => {
    await claim.decide('commerce-officer', 'review:commerce', 'approve');
    await claim.decide('post-officer', 'review:post', 'approve');
    await claim.weigh();
  };
  const change = async (patch: Partial<Claim>) => {
    const before = await claim.standing();
    if (before)
      await ports.register.commit({
        cases: [{ ...before, ...patch, version: before.version + 1 }],
        events: [],
      });
  };
  return { ...claim, ports, again, determine, change };
};

describe('an amount that is reckoned again', () => {
  it('comes to the same bytes from what was frozen with it', async () => {
    const { determine, again, standing } = await aDeterminedClaim();
    await determine();
    const { determinedFen, derivation } = (await standing()) ?? {};
    expect(await again()).toMatchObject({ isSame: true, determinedFen, derivation });
  });

  it('is told apart from what was put down where somebody has changed it since', async () => {
    const { determine, again, change } = await aDeterminedClaim();
    await determine();
    await change({ determinedFen: fen(9_999_900) });
    expect(await again()).toMatchObject({ isSame: false, determinedFen: 4500 });
  });

  it('is another where a line is another, and its inputs are too', async () => {
    const { determine, again, ports, ref } = await aDeterminedClaim();
    await determine();
    const before = await again();
    const key = screenedLinesKey(ref.id);
    const lines = Buffer.concat(await Array.fromAsync(await ports.exports.read(key))).toString('utf8');
    await ports.exports.write({
      key,
      body: lines.replace('10000', '9000'),
      contentType: 'application/x-ndjson',
    });
    const after = await again();
    expect(after).toMatchObject({ isSame: false, putDown: Object(before).putDown });
    expect(Object(after).inputs).not.toBe(Object(before).inputs);
  });

  it('is the same once the pool has been shared out: that is another calculation', async () => {
    const { determine, again, change, standing } = await aDeterminedClaim();
    await determine();
    const shared = derivation(9, { zh: '按比例分摊', en: 'pro rata' }, fen(4500), fen(4000));
    await change({
      allocatedFen: fen(4000),
      derivation: [...((await standing())?.derivation ?? []), shared],
    });
    expect(await again()).toMatchObject({ isSame: true });
  });

  it('is none before one is determined', async () => {
    const { again } = await aDeterminedClaim();
    expect(codesOf(await again())).toEqual([409, 'NOT-DETERMINED']);
  });
});
