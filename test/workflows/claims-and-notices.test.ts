import { describe, expect, it } from 'vitest';
import { closeSitting } from '#functions/casework/committee/close-sitting.route.ts';
import { announceAllocation } from '#functions/subsidy/allocation/announce-allocation.task.ts';
import { closeNotice } from '#functions/subsidy/allocation/close-notice.task.ts';
import { prepareAllocation } from '#functions/subsidy/allocation/prepare-allocation.route.ts';
import { sharePool } from '#functions/subsidy/allocation/share-pool.task.ts';
import { lapseClaim } from '#functions/subsidy/claims/lapse-claim.task.ts';
import { screenClaim } from '#functions/subsidy/claims/screen-claim.task.ts';
import { settleClaim } from '#functions/subsidy/claims/settle-claim.task.ts';
import { settleObjection } from '#functions/subsidy/objections/settle-objection.task.ts';
import { aDeterminedClaim, aReadyClaim } from '../support/a-claim.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { objectTo } from '../support/an-objection.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { carried } from '../support/carried.ts';
import { decideStep, openTasks } from '../support/desks.ts';
import { definitions, resourcesOf, synthesized } from '../support/synth.ts';

const deployed = definitions(resourcesOf(synthesized().stacks));
const definitionOf = (name: string) => {
  const definition = deployed.get(name);
  if (!definition) throw new Error(`There is no machine ${name}.`);
  return definition;
};

const reviewSteps = {
  ScreenClaim: screenClaim,
  SettleClaim: settleClaim,
  LapseClaim: lapseClaim,
};

/** A claim submitted on Friday 10 July 2026, with its execution started. */
const aCarriedClaim = async (programme = aProgramme()) => {
  const ports = await aZone({ programme });
  const claim = await aReadyClaim(ports);
  await claim.submit();
  const execution = carried(ports, definitionOf('ClaimReview'), reviewSteps);
  await execution.start(claim.ref);
  const decide = async (officer: string, step: string, verdict: Parameters<typeof claim.decide>[2]) => {
    await claim.decide(officer, step, verdict);
    await execution.settle();
  };
  const outcome = async () => [await execution.status(), (await claim.standing())?.status];
  return { ...claim, ...execution, decide, outcome };
};

describe('the review of a claim', () => {
  it('screens, asks both departments in parallel, and determines', async () => {
    const { decide, outcome, path } = await aCarriedClaim();
    await decide('commerce-officer', 'review:commerce', 'approve');
    expect(await outcome()).toEqual(['RUNNING', 'under-review']);
    await decide('post-officer', 'review:post', 'approve');
    expect(await outcome()).toEqual(['SUCCEEDED', 'determined']);
    expect(await path()).toEqual([
      'Screen the claim',
      'Ask whoever is to answer',
      'Wait for an answer',
      'Wait for an answer',
      'Settle what was answered',
    ]);
  });

  it('screens again after a correction, and asks only who has not agreed', async () => {
    const { decide, outcome, submit, settle, steps } = await aCarriedClaim();
    await decide('commerce-officer', 'review:commerce', 'approve');
    await decide('post-officer', 'review:post', 'return');
    expect(await outcome()).toEqual(['RUNNING', 'needs-correction']);
    await submit();
    await settle();
    expect(await steps()).toEqual(['review:post']);
    await decide('post-officer', 'review:post', 'approve');
    expect(await outcome()).toEqual(['SUCCEEDED', 'determined']);
  });

  it('has whoever is asked next asked by another execution', async () => {
    const firm = { audit: { firm: 'firm', when: 'after-departments', workingDays: 20 } };
    const { decide, outcome, path } = await aCarriedClaim(aProgramme({ route: firm }));
    await decide('commerce-officer', 'review:commerce', 'approve');
    await decide('post-officer', 'review:post', 'approve');
    expect(await outcome()).toEqual(['RUNNING', 'in-audit']);
    expect((await path()).slice(4)).toEqual([
      'Settle what was answered',
      'Screen the claim',
      'Ask whoever is to answer',
      'Wait for an answer',
    ]);
  });

  it('lets the lead decide what a department opposes', async () => {
    const { decide, outcome } = await aCarriedClaim();
    await decide('commerce-officer', 'review:commerce', 'approve');
    await decide('post-officer', 'review:post', 'refuse');
    expect(await outcome()).toEqual(['RUNNING', 'joint-review']);
    await decide('commerce-lead', 'joint-review', 'refuse');
    expect(await outcome()).toEqual(['SUCCEEDED', 'refused']);
  });

  it('lapses when the term for correction has gone by', async () => {
    const { decide, outcome, moveTo } = await aCarriedClaim();
    await decide('commerce-officer', 'review:commerce', 'return');
    await decide('post-officer', 'review:post', 'approve');
    await moveTo('2026-07-17T15:59:59.000Z');
    expect(await outcome()).toEqual(['RUNNING', 'needs-correction']);
    await moveTo('2026-07-17T16:00:01.000Z');
    expect(await outcome()).toEqual(['SUCCEEDED', 'lapsed']);
  });

  it('waits for the minutes of a committee and not for its votes, and for the next sitting after one that decided nothing', async () => {
    const seats = ['commerce', 'post'].map((department) => ({
      id: department,
      title: { zh: department, en: department },
      role: 'lead',
      department,
    }));
    const committee = { decides: 'opposed', seats, quorum: 2, majority: 'more-than-half' };
    const carried = await aCarriedClaim(aProgramme({ route: { committee } }));
    const { decide, outcome, ports, ref, settle, path } = carried;
    const vote = { decision: 'approve', opinion: '符合条件' } as const;
    const close = async (body: Record<string, unknown>) => {
      const minutes = (await openTasks(ports, ref)).find(({ step }) => step === 'minutes');
      const params = { taskId: minutes?.id ?? '' };
      await answerOf(ports, closeSitting, {
        person: 'secretary',
        params,
        body: { minutes: '会议听取了各方意见。', ...body },
      });
      await settle();
    };
    await decide('commerce-officer', 'review:commerce', 'approve');
    await decide('post-officer', 'review:post', 'refuse');
    await decide('commerce-lead', 'vote:commerce', vote);
    expect(await outcome()).toEqual(['RUNNING', 'joint-review']);
    await close({ outcome: 'cannot-decide', missing: '邮政席位的意见' });
    expect(await outcome()).toEqual(['RUNNING', 'joint-review']);
    await decide('commerce-lead', 'vote:commerce', vote);
    await decide('post-lead', 'vote:post', vote);
    await close({ outcome: 'approve' });
    expect(await outcome()).toEqual(['SUCCEEDED', 'determined']);
    // Two departments and two sittings; three votes were cast, and the machine has not moved for any of them.
    expect((await path()).filter((state) => /Wait for an answer/.test(state))).toHaveLength(4);
  });

  it('ends when the subject withdraws', async () => {
    const { withdraw, settle, outcome } = await aCarriedClaim();
    await withdraw();
    await settle();
    expect(await outcome()).toEqual(['SUCCEEDED', 'withdrawn']);
  });
});

/** Goes wrong the first time, by that name, and then as it should. */
const onceRefused = <Given extends unknown[]>(name: string, does: (...given: Given) => void) => {
  let tries = 0;
  return (...given: Given) => {
    tries += 1;
    if (tries === 1) throw Object.assign(new Error('Try again.'), { name });
    does(...given);
  };
};

describe('a review that meets a passing trouble', () => {
  it.each([
    'ThrottlingException',
    'ProvisionedThroughputExceededException',
    'InternalServerError',
    'SdkClientException',
  ])('waits for the departments all the same where its token met %s', async (name) => {
    const ports = await aZone({ programme: aProgramme() });
    const claim = await aReadyClaim(ports);
    await claim.submit();
    const leave = onceRefused(name, ports.waits.leave);
    const hampered = { ...ports, waits: { ...ports.waits, leave } };
    const execution = carried(hampered, definitionOf('ClaimReview'), reviewSteps);
    await execution.start(claim.ref);
    await execution.letSecondsPass(3);
    await claim.decide('commerce-officer', 'review:commerce', 'approve');
    await claim.decide('post-officer', 'review:post', 'approve');
    await execution.settle();
    expect(await execution.status()).toBe('SUCCEEDED');
  });

  it.each(['Lambda.TooManyRequestsException', 'ThrottlingException', 'InternalServerError', 'TimeoutError'])(
    'is screened all the same where its function met %s',
    async (name) => {
      const ports = await aZone({ programme: aProgramme() });
      const claim = await aReadyClaim(ports);
      await claim.submit();
      const hiccup = onceRefused(name, () => {});
      const hampered: typeof screenClaim = async (...given) => {
        hiccup();
        return screenClaim(...given);
      };
      const steps = { ...reviewSteps, ScreenClaim: hampered };
      const execution = carried(ports, definitionOf('ClaimReview'), steps);
      await execution.start(claim.ref);
      await execution.letSecondsPass(3);
      expect(await execution.status()).toBe('RUNNING');
      expect(await claim.steps()).toEqual(['review:commerce', 'review:post']);
    },
  );
});

const allocation = { kind: 'allocation', id: 'delivery-fees-2026H1' } as const;
const allocationSteps = {
  SharePool: sharePool,
  AnnounceAllocation: announceAllocation,
  CloseNotice: closeNotice,
};

/** Two determined claims, their window closed, and the allocation under way on Monday 3 August 2026. */
const aCarriedAllocation = async () => {
  const ports = await aZone({ poolFen: 5000 });
  const claims = [await aDeterminedClaim(ports, 0), await aDeterminedClaim(ports, 1)];
  ports.clock.moveTo('2026-08-03T01:00:00.000Z');
  await callRoute(ports, prepareAllocation, {
    person: 'programme-officer',
    params: { programmeId: 'delivery-fees', periodId: '2026H1' },
  });
  const execution = carried(ports, definitionOf('Allocation'), allocationSteps);
  await execution.start(allocation);
  const confirm = async (verdict: 'approve' | 'refuse') => {
    await decideStep(ports, allocation, 'approver', 'confirm', verdict);
    await execution.settle();
  };
  const claim = async (n: number) => (await claims[n]?.standing())?.status;
  const outcome = async () => [
    await execution.status(),
    (await ports.register.get('allocation', allocation.id))?.status,
  ];
  return { ...execution, ports, claims, confirm, claim, outcome };
};

describe('allocation and notice', () => {
  it('waits for the second person, then lets the notice stand until its last moment', async () => {
    const { confirm, outcome, moveTo, claim, path } = await aCarriedAllocation();
    expect(await outcome()).toEqual(['RUNNING', 'proposed']);
    await confirm('approve');
    expect(await outcome()).toEqual(['RUNNING', 'in-notice']);
    await moveTo('2026-08-09T15:59:59.000Z');
    expect(await outcome()).toEqual(['RUNNING', 'in-notice']);
    await moveTo('2026-08-09T16:00:00.000Z');
    expect(await outcome()).toEqual(['SUCCEEDED', 'settled']);
    expect(await claim(0)).toBe('reserved');
    expect(await path()).toEqual([
      'Share out the pool',
      'Where does it stand?',
      'Wait for the second person',
      'Wait for the second person, by token',
      'Publish the notice',
      'Where does it stand?',
      'Let the notice stand',
      'Reserve what nobody objects to',
      'Where does it stand?',
      'Ended',
    ]);
  });

  it('ends without a notice where the second person refuses', async () => {
    const { confirm, outcome, claim } = await aCarriedAllocation();
    await confirm('refuse');
    expect(await outcome()).toEqual(['SUCCEEDED', 'rejected']);
    expect(await claim(0)).toBe('determined');
  });
});

describe('the review of an objection', () => {
  const anObjection = async () => {
    const announced = await aCarriedAllocation();
    await announced.confirm('approve');
    const { objection: ref, answer: decide } = await objectTo(announced.ports, `${allocation.id}-1`, 1);
    const review = carried(announced.ports, definitionOf('ObjectionReview'), {
      SettleObjection: settleObjection,
    });
    await review.start(ref);
    const answer = async (verdict: 'uphold' | 'dismiss') => {
      await decide('commerce-lead', verdict);
      await review.settle();
    };
    return { announced, review, answer };
  };

  it('waits for the lead; the other items are reserved meanwhile', async () => {
    const { announced, review, answer } = await anObjection();
    expect(await review.status()).toBe('RUNNING');
    await announced.moveTo('2026-08-09T16:00:00.000Z');
    expect([await announced.claim(0), await announced.claim(1)]).toEqual(['objected', 'reserved']);
    await answer('dismiss');
    expect([await review.status(), await announced.claim(0)]).toEqual(['SUCCEEDED', 'reserved']);
  });

  it('ends the item where it is upheld', async () => {
    const { announced, review, answer } = await anObjection();
    await answer('uphold');
    expect([await review.status(), await announced.claim(0)]).toEqual(['SUCCEEDED', 'refused']);
  });

  it('ends also where the claim was withdrawn while the lead thought it over', async () => {
    const { announced, review, answer } = await anObjection();
    await announced.claims[0]?.withdraw();
    await answer('dismiss');
    expect([await review.status(), await announced.claim(0)]).toEqual(['SUCCEEDED', 'withdrawn']);
    expect(review.calls).toEqual(['SettleObjection', 'SettleObjection']);
  });
});
