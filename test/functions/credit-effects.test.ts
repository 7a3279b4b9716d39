import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filingId } from '#domain/filing/filing.ts';
import { day } from '#domain/shared/day.ts';
import { watchCredit } from '#functions/credit/bans/watch-credit.schedule.ts';
import { claimCreditOn } from '#functions/credit/effects/claim-credit.ts';
import { creditOn } from '#functions/credit/effects/credit-on.ts';
import { goodsEffectFor } from '#functions/credit/effects/goods-effect.ts';
import { submitApplication } from '#functions/filing/applications/submit-application.route.ts';
import { tryApplication } from '#functions/filing/applications/try-application.route.ts';
import { restoreFiling } from '#functions/filing/register/restore-filing.route.ts';
import { suspendFiling } from '#functions/filing/register/suspend-filing.route.ts';
import { recorder, withCredit } from '../support/a-credit.ts';
import { aFiledApplicant, anApplicant, formInOrder } from '../support/a-filing.ts';
import { aMode } from '../support/a-zone.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';

const body = { form: formInOrder };

const applying = async (but: Parameters<typeof aMode>[0] = {}) => {
  const applicant = await anApplicant(aMode(but));
  await withCredit(applicant.ports);
  return { ...applicant, credit: recorder(applicant.ports, applicant.subjectId) };
};

const filed = async () => {
  const applicant = await aFiledApplicant();
  await withCredit(applicant.ports);
  return { ...applicant, credit: recorder(applicant.ports, applicant.subjectId) };
};

const advanced = { grade: '高级认证企业', document: '认证书1' };

describe('an application of a subject that credit', () => {
  it('favours is entered without its departments where the mode allows it', async () => {
    const { apply, entry, credit } = await applying({ mayBeAuto: true });
    await credit.grade(advanced);
    await apply();
    expect(await entry()).toMatchObject({ status: 'in-force' });
  });

  it('favours goes to its departments where the mode does not say so', async () => {
    const { apply, precheck, steps, credit } = await applying();
    await credit.grade(advanced);
    await apply();
    await precheck();
    expect(await steps()).toEqual(['review:commerce', 'review:customs']);
  });

  it('favours is inspected as the terms say, where the mode itself inspects nothing', async () => {
    const { apply, ports, filing, credit } = await applying({ mayBeAuto: true });
    ports.chance.lot = () => 0.049;
    await credit.grade(advanced);
    await apply();
    expect(await ports.register.tasksOf(filing)).toMatchObject([
      { step: 'inspection', desk: { department: 'commerce' } },
    ]);
  });

  it('warns of is seen by the department that keeps the records too, with the ground', async () => {
    const { apply, precheck, steps, application, credit } = await applying({ departments: ['customs'] });
    await credit.grade();
    await apply();
    await precheck();
    expect(await steps()).toEqual(['review:commerce', 'review:customs']);
    expect((await application())?.credit).toMatchObject({
      effect: 'check',
      concerns: [{ code: 'CR-101', severity: 'flag', found: '满关信〔2026〕3号' }],
    });
  });

  it('shuts out while its departments look is refused once they have agreed, and never entered', async () => {
    const { apply, precheck, decide, weigh, application, entry, credit } = await applying();
    await apply();
    await precheck();
    await decide('commerce-officer', 'review:commerce', 'approve');
    await decide('customs-officer', 'review:customs', 'approve');
    await credit.ban();
    await weigh();
    expect(await application()).toMatchObject({ status: 'refused', findings: [{ code: 'CR-101' }] });
    expect(await entry()).toBeUndefined();
  });

  it('shuts out is refused with every ground and the way out', async () => {
    const { ports, person, params, credit } = await applying();
    await credit.ban();
    await credit.ban({ document: '满商限〔2026〕2号', kind: 'subsidy-fraud' });
    expect(await refusalOf(ports, submitApplication, { person, params, body })).toEqual([
      409,
      'CR-101',
      'CR-101',
    ]);
    const tried = await answerOf(ports, tryApplication, { person, params, body });
    expect(tried).toMatchObject({ findings: [{ code: 'CR-101' }, { code: 'CR-101' }] });
  });
});

describe('a filing in force', () => {
  it('is suspended by a ban, and restored when the ban is over', async () => {
    const { ports, entry, credit } = await filed();
    await credit.ban({ to: '2026-03-10' });
    expect(await entry()).toMatchObject({
      status: 'suspended',
      suspension: { reasons: [{ code: 'CREDIT' }] },
    });
    ports.clock.moveTo('2026-03-09T17:00:00.000Z');
    await watchCredit(ports);
    expect(await entry()).toMatchObject({ status: 'in-force' });
    expect((await entry())?.suspension).toBeUndefined();
  });

  it('is suspended on the day on which a ban begins, not before', async () => {
    const { ports, entry, credit } = await filed();
    await credit.ban({ from: '2026-03-05' });
    expect((await entry())?.status).toBe('in-force');
    ports.clock.moveTo('2026-03-04T17:00:00.000Z');
    await watchCredit(ports);
    await watchCredit(ports);
    expect((await entry())?.status).toBe('suspended');
  });

  it('stays suspended for what an officer suspended it for', async () => {
    const { ports, entry, credit, filing } = await filed();
    const call = { person: 'customs-lead', params: { filingId: filing.id } };
    await answerOf(ports, suspendFiling, { ...call, body: { reasons: [{ code: 'OTHER' }] } });
    await credit.ban({ to: '2026-03-10' });
    const restore = { ...call, body: { reasons: [{ code: 'OTHER' }] } };
    expect(await refusalOf(ports, restoreFiling, restore)).toEqual([409, 'CREDIT-SUSPENDS']);
    ports.clock.moveTo('2026-03-10T01:00:00.000Z');
    await watchCredit(ports);
    expect(await entry()).toMatchObject({
      status: 'suspended',
      suspension: { reasons: [{ code: 'OTHER' }] },
    });
    await answerOf(ports, restoreFiling, restore);
    expect((await entry())?.status).toBe('in-force');
  });

  it('is left alone by a ban that reaches something else', async () => {
    const { entry, credit } = await filed();
    await credit.ban({ kind: 'commitment-broken' });
    expect((await entry())?.status).toBe('in-force');
  });
});

describe('what credit says', () => {
  it('of goods: not at all, while a ban reaches them, with its ground', async () => {
    const { ports, subjectId, credit } = await applying();
    await credit.ban({ kind: 'recall-failed' });
    expect(await goodsEffectFor(ports, subjectId, day('2026-03-02'))).toMatchObject({
      effect: 'suspended',
      refusals: [{ code: 'CR-102', severity: 'hard' }],
    });
    expect(await goodsEffectFor(ports, subjectId, day('2026-09-01'))).toMatchObject({ effect: 'normal' });
  });

  it('is nothing where a zone has no terms', async () => {
    const { ports, subjectId } = await anApplicant();
    expect((await creditOn(ports, subjectId, day('2026-03-02'))).effects.filing.effect).toBe('normal');
    expect(await ports.register.get('filing', filingId(subjectId, '9610'))).toBeUndefined();
  });

  it('is asked for each day by itself: a claim of one day and its payment of another', async () => {
    const { ports, subjectId, credit } = await applying();
    await credit.ban({ kind: 'subsidy-fraud', from: '2026-04-01', to: '2026-10-01' });
    const within = (on: string) => '2026-04-01' <= on && on < '2026-10-01';
    const anyDay = fc
      .integer({ min: 0, max: 364 })
      .map((n) => day(new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)));
    await fc.assert(
      fc.asyncProperty(anyDay, anyDay, async (submitted, paid) => {
        const claim = await claimCreditOn(ports, subjectId, submitted);
        const { payment } = (await creditOn(ports, subjectId, paid)).effects;
        expect(claim.barredByCredit.length > 0).toBe(within(submitted));
        expect(payment.effect === 'hold').toBe(within(paid));
      }),
    );
  });
});
