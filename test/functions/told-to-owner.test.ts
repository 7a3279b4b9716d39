import { describe, expect, it } from 'vitest';
import { getProgress } from '#functions/casework/get-progress.route.ts';
import { toldToOwner } from '#functions/casework/told-to-owner.ts';
import { aScreenedClaim } from '../support/a-claim.ts';
import { aZone } from '../support/a-zone.ts';
import { answerOf } from '../support/call-route.ts';

type Spoken = { readonly decision: 'return' | 'refuse'; readonly weighed: string };

/** The milestones of a claim once commerce has said so, and everybody is weighed. */
const milestonesAfter = async ({ decision, weighed }: Spoken) => {
  const claim = await aScreenedClaim(await aZone());
  const { ports, person, own, ref } = claim;
  await claim.decide('commerce-officer', 'review:commerce', decision);
  await claim.decide('post-officer', 'review:post', 'approve');
  await claim.weigh();
  const params = { subjectId: own.subjectId, ...ref };
  const { milestones } = (await answerOf(ports, getProgress, { person, params })) as {
    milestones: { type: string; data?: unknown }[];
  };
  return milestones.filter(({ type }) => type === weighed);
};

describe('the owner of a claim', () => {
  it.each<Spoken>([
    { decision: 'refuse', weighed: 'ClaimOpposed' },
    { decision: 'return', weighed: 'ClaimReturned' },
  ])('reads that it was weighed ($weighed), and not who advised what', async (spoken) => {
    const told = await milestonesAfter(spoken);
    expect(told).toHaveLength(1);
    expect(told[0]?.data).toBeUndefined();
  });

  it('reads nothing of what the rules have only flagged', async () => {
    expect(await milestonesAfter({ decision: 'refuse', weighed: 'ClaimPutToDepartments' })).toMatchObject([
      { data: undefined },
    ]);
  });
});

describe('what of an event is told to the owner', () => {
  const opinions = [{ department: 'tax', decision: 'refuse', reasons: [], opinion: '不同意' }];
  const reasons = [{ code: 'NOT-ELIGIBLE' }];
  it.each<[string, string, Record<string, unknown>, Record<string, unknown> | undefined]>([
    [
      'of a desk, that it has decided',
      'TaskDecided',
      { step: 's', round: 1, reasons },
      { step: 's', round: 1 },
    ],
    ['of a refused application, no opinions', 'ApplicationRefused', { opinions }, undefined],
    [
      'of a returned one, the rules that found it',
      'ApplicationReturned',
      { rules: ['A'], opinions },
      { rules: ['A'] },
    ],
    ['of a suspension, its reasons', 'FilingSuspended', { reasons, outcome: 'refuse' }, { reasons }],
    ['of a lot, not how likely it was', 'FilingDrawn', { basisPoints: 500 }, undefined],
    [
      'of a payment, the amount and not whose batch it was in',
      'ClaimPaid',
      { fen: 1, batchId: 'b' },
      { fen: 1 },
    ],
    [
      'of goods in dispute, not which department stood where',
      'GoodsPutToJointReview',
      { questions: [] },
      undefined,
    ],
    ['of an event nobody has thought of, nothing', 'SomethingNew', { secret: 1 }, undefined],
  ])('%s', (_, type, data, told) => {
    expect(toldToOwner({ type, data })).toEqual(told);
  });
});
