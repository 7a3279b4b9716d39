import { describe, expect, it } from 'vitest';
import { linksAfter } from '#functions/affiliates/links.ts';
import { closeSitting } from '#functions/casework/committee/close-sitting.route.ts';
import { standAside } from '#functions/casework/committee/stand-aside.route.ts';
import { adjustLines } from '#functions/subsidy/adjustment/adjust-lines.route.ts';
import { getClaimCase } from '#functions/subsidy/claims/get-claim-case.route.ts';
import { aScreenedClaim } from '../support/a-claim.ts';
import { conference, seat } from '../support/a-conference.ts';
import { aProgramme, aZone, codes } from '../support/a-zone.ts';
import { callRoute, refusalOf } from '../support/call-route.ts';
import { openTasks } from '../support/desks.ts';

const route = { committee: conference };

const yes = { decision: 'approve', opinion: '符合条件' } as const;
const no = { decision: 'refuse', opinion: '不符合条件', reasons: [{ code: 'NOT-ELIGIBLE' }] } as const;
const minutes = '会议听取了部门意见，逐项表决。';

/** A claim that both departments have agreed to, before a committee of two leads and two experts. */
const aCommitteeClaim = async (more: Record<string, unknown> = {}) => {
  const ports = await aZone({ programme: aProgramme({ route: { ...route, ...more } }) });
  const claim = await aScreenedClaim(ports);
  await claim.decide('commerce-officer', 'review:commerce', 'approve');
  await claim.decide('post-officer', 'review:post', 'approve');
  await claim.weigh();
  const taskAt = async (step: string) =>
    (await openTasks(ports, claim.ref)).find((one) => one.step === step)?.id ?? 'none';
  const close = async (body: Record<string, unknown>, person = 'secretary') =>
    callRoute(ports, closeSitting, {
      person,
      params: { taskId: await taskAt('minutes') },
      body: { minutes, ...body },
    });
  const recuse = async (person: string, step: string) =>
    callRoute(ports, standAside, {
      person,
      params: { taskId: await taskAt(step) },
      body: { words: '曾任该企业顾问' },
    });
  return { ...claim, ports, taskAt, close, recuse };
};

const codeOf = (outcome: unknown) => (outcome as { refusals?: { code: string }[] }).refusals?.[0]?.code;

describe('a committee decides', () => {
  it('asks every seat at once, and its secretary for the minutes', async () => {
    const { steps, standing } = await aCommitteeClaim();
    expect((await standing())?.status).toBe('joint-review');
    expect(await steps()).toEqual([
      'minutes',
      'vote:commerce',
      'vote:expert-a',
      'vote:expert-b',
      'vote:post',
    ]);
  });

  it('supports what more than half of those present support', async () => {
    const { decide, close, conclude, standing, steps } = await aCommitteeClaim();
    await decide('commerce-lead', 'vote:commerce', yes);
    await decide('post-lead', 'vote:post', no);
    await decide('expert-1', 'vote:expert-a', yes);
    expect(await close({ outcome: 'approve' })).toMatchObject({ decision: 'approve', opinion: minutes });
    expect(await steps()).toEqual([]);
    expect(await conclude()).toMatchObject({ standing: 'determined' });
    expect((await standing())?.determinedFen).toBe(4500);
  });

  it('refuses what more than half of those present refuse', async () => {
    const { decide, close, conclude, standing } = await aCommitteeClaim();
    for (const [who, step] of [
      ['commerce-lead', 'vote:commerce'],
      ['post-lead', 'vote:post'],
      ['expert-1', 'vote:expert-a'],
    ] as const)
      await decide(who, step, no);
    await close({ outcome: 'refuse' });
    expect(await conclude()).toMatchObject({ standing: 'refused' });
    expect((await standing())?.findings).toMatchObject([
      { code: 'REVIEW-NOT-ELIGIBLE', found: '不符合条件' },
    ]);
  });

  it('sits again where it could not decide, knowing what was missing', async () => {
    const { decide, close, conclude, steps, ports, ref } = await aCommitteeClaim();
    await decide('commerce-lead', 'vote:commerce', yes);
    expect(codeOf(await close({ outcome: 'cannot-decide' }))).toBe('MISSING-NEEDED');
    await close({ outcome: 'cannot-decide', missing: '两位专家的意见' });
    expect(await conclude()).toMatchObject({ standing: 'joint-review' });
    expect(await steps()).toEqual([
      'minutes',
      'vote:commerce',
      'vote:expert-a',
      'vote:expert-b',
      'vote:post',
    ]);
    const adjourned = (await ports.register.history(ref)).find(({ type }) => type === 'SittingAdjourned');
    expect(adjourned?.data).toEqual({ sitting: 1, missing: '两位专家的意见' });
    await decide('commerce-lead', 'vote:commerce', yes);
    await decide('expert-1', 'vote:expert-a', yes);
    await decide('expert-2', 'vote:expert-b', yes);
    await close({ outcome: 'approve' });
    expect(await conclude()).toMatchObject({ standing: 'determined' });
  });

  it('cannot be told an outcome other than that of its votes', async () => {
    const { decide, close } = await aCommitteeClaim();
    for (const [who, step] of [
      ['commerce-lead', 'vote:commerce'],
      ['post-lead', 'vote:post'],
      ['expert-1', 'vote:expert-a'],
    ] as const)
      await decide(who, step, no);
    expect(codeOf(await close({ outcome: 'approve' }))).toBe('TALLY-MOVED');
  });

  it('is not closed by a decision without minutes', async () => {
    const { decide } = await aCommitteeClaim();
    expect(codeOf(await decide('secretary', 'minutes', 'approve'))).toBe('MORE-THAN-A-DECISION');
  });

  it('asks for an opinion with every vote', async () => {
    const { decide } = await aCommitteeClaim();
    expect(codeOf(await decide('expert-1', 'vote:expert-a', 'approve'))).toBe('NOTE-NEEDED');
  });

  it('is asked only about what somebody opposes, where the programme says so', async () => {
    const { standing } = await aCommitteeClaim({ committee: { ...route.committee, decides: 'opposed' } });
    expect((await standing())?.status).toBe('determined');
  });
});

describe('who sits in a committee', () => {
  it('takes one seat and no second', async () => {
    const { decide } = await aCommitteeClaim();
    await decide('expert-1', 'vote:expert-a', yes);
    expect(codeOf(await decide('expert-1', 'vote:expert-b', yes))).toBe('RECUSED');
  });

  it('has taken no other step of the case: whoever did is recused, on record', async () => {
    const { ports, decide, ref } = await aCommitteeClaim({
      committee: {
        ...route.committee,
        seats: [...route.committee.seats, seat('reviewer', 'reviewer', 'commerce')],
      },
    });
    for (const _ of [1, 2])
      expect(codeOf(await decide('commerce-officer', 'vote:reviewer', yes))).toBe('RECUSED');
    const recused = (await ports.register.history(ref)).filter(({ type }) => type === 'PersonRecused');
    expect(recused).toMatchObject([{ by: 'commerce-officer', data: { ground: 'another-step' } }]);
    await decide('second-commerce-officer', 'vote:reviewer', yes);
  });

  it('declares a conflict and takes no step of the case from then on; a colleague votes instead', async () => {
    const { decide, recuse, close } = await aCommitteeClaim();
    for (const _ of [1, 2])
      expect(await recuse('post-lead', 'vote:post')).toMatchObject({ ground: 'conflict' });
    expect(codeOf(await decide('post-lead', 'vote:post', yes))).toBe('RECUSED');
    await decide('second-post-lead', 'vote:post', yes);
    await decide('expert-1', 'vote:expert-a', yes);
    await decide('expert-2', 'vote:expert-b', yes);
    expect(await close({ outcome: 'approve' })).toMatchObject({ decision: 'approve' });
  });

  it('declares a conflict also after a vote in an earlier sitting, and votes in no later one', async () => {
    const { decide, close, conclude, recuse } = await aCommitteeClaim();
    await decide('post-lead', 'vote:post', yes);
    await close({ outcome: 'cannot-decide', missing: '其他席位的意见' });
    await conclude();
    for (const _ of [1, 2])
      expect(await recuse('post-lead', 'vote:post')).toMatchObject({ ground: 'conflict' });
    expect(codeOf(await decide('post-lead', 'vote:post', yes))).toBe('RECUSED');
  });

  it('keeps a step that it has begun from whoever declares a conflict meanwhile', async () => {
    const ports = await aZone();
    const { ref, decide, evidence } = await aScreenedClaim(ports);
    const person = 'commerce-officer';
    const adjust = () =>
      callRoute(ports, adjustLines, {
        person,
        params: { claimId: ref.id, sheetId: ports.ids.next() },
        body: {
          evidenceId: evidence.waybills.evidenceId,
          lines: [{ line: 2, amountFen: 0, reason: { code: 'OTHER', text: '不实' } }],
        },
      });
    await adjust();
    const task = (await openTasks(ports, ref)).find(({ step }) => step === 'review:commerce');
    const params = { taskId: task?.id ?? 'none' };
    await callRoute(ports, standAside, { person, params, body: { words: '曾任该企业顾问' } });
    expect(codeOf(await adjust())).toBe('RECUSED');
    expect(codeOf(await decide(person, 'review:commerce', 'approve'))).toBe('RECUSED');
  });

  it('does not count toward the quorum where it is recused and nobody sits instead', async () => {
    const { decide, recuse, close } = await aCommitteeClaim();
    await recuse('post-lead', 'vote:post');
    await decide('commerce-lead', 'vote:commerce', yes);
    await decide('expert-1', 'vote:expert-a', yes);
    expect(codeOf(await close({ outcome: 'approve' }))).toBe('TALLY-MOVED');
    expect(await close({ outcome: 'cannot-decide', missing: '邮政席位' })).toMatchObject({
      decision: 'cannot-decide',
    });
  });

  it('is recused as a member of an affiliate of the claimant', async () => {
    const { ports, decide, subjectId } = await aCommitteeClaim();
    const subject = await ports.register.get('subject', subjectId);
    const other = codes[1];
    if (subject)
      await ports.register.commit({
        cases: [{ ...subject, id: other, version: 1 }],
        joins: {
          person: 'expert-1',
          membership: { subjectId: other, role: 'clerk', since: subject.openedAt, givenBy: 'x' },
        },
        links: { adds: [], removes: [] },
        events: [],
      });
    if (subject) await ports.register.commit({ links: linksAfter({ ...subject, id: other }), events: [] });
    expect(codeOf(await decide('expert-1', 'vote:expert-a', yes))).toBe('RECUSED');
  });

  it('may not be the secretary as well', async () => {
    const { decide, ports, close } = await aCommitteeClaim();
    await ports.directory.give('expert-1', {
      role: 'conference-secretary',
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'x',
    });
    await decide('expert-1', 'vote:expert-a', yes);
    expect(codeOf(await close({ outcome: 'cannot-decide', missing: '其他席位' }, 'expert-1'))).toBe(
      'TWO-STEPS',
    );
  });
});

describe('an expert from outside', () => {
  it('sees the claims about which experts are asked, and no others', async () => {
    const { ports, ref } = await aCommitteeClaim();
    const plain = await aScreenedClaim(await aZone());
    const request = (claimId: string) => ({ person: 'expert-1', params: { claimId } });
    expect(await callRoute(ports, getClaimCase, request(ref.id))).toMatchObject({ claim: { id: ref.id } });
    expect(await refusalOf(plain.ports, getClaimCase, request(plain.ref.id))).toEqual([404, 'NOT-FOUND']);
  });
});
