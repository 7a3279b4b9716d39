import { describe, expect, it } from 'vitest';
import { getFilingForm } from '#functions/filing/applications/get-filing-form.route.ts';
import { saveDraft } from '#functions/filing/applications/save-draft.route.ts';
import { tryApplication } from '#functions/filing/applications/try-application.route.ts';
import { listFilings } from '#functions/filing/register/list-filings.route.ts';
import { verifyCertificate } from '#functions/filing/register/verify-certificate.route.ts';
import { aFiledApplicant, anApplicant, formInOrder, someParticulars } from '../support/a-filing.ts';
import { aMode } from '../support/a-zone.ts';
import { answerOf, callRoute } from '../support/call-route.ts';

describe('a draft', () => {
  it('is kept as it stands, defects and all, and asks nobody', async () => {
    const { ports, person, params, application, steps } = await anApplicant();
    const body = { form: { customsNumber: '15', shopUrl: '' } };
    await answerOf(ports, saveDraft, { person, params, body });
    await answerOf(ports, saveDraft, { person, params, body });
    expect(await application()).toMatchObject({ status: 'draft', form: { customsNumber: '15' }, version: 2 });
    expect(await steps()).toEqual([]);
  });

  it('becomes the application when it is submitted', async () => {
    const { ports, person, params, application, apply } = await anApplicant();
    await answerOf(ports, saveDraft, { person, params, body: { form: {} } });
    await apply();
    expect(await application()).toMatchObject({ status: 'submitted', round: 1, form: formInOrder });
    expect(await answerOf(ports, listFilings, { person, params })).toMatchObject({
      filings: [],
      applications: [{ status: 'submitted' }],
    });
  });
});

describe('a change of a filing in force', () => {
  it('asks only the departments whose matters it touches, while the old edition stays in use', async () => {
    const { apply, precheck, steps, entry, application } = await aFiledApplicant();
    await apply({ form: { ...formInOrder, customsNumber: '1507960C3D' } });
    expect(await application(2)).toMatchObject({ purpose: 'change', asked: ['customs'] });
    await precheck(2);
    expect(await steps(2)).toEqual(['review:customs']);
    expect(await entry()).toMatchObject({
      status: 'in-force',
      edition: 1,
      form: { customsNumber: '1507960A1B' },
    });
  });

  it('makes the next edition under the same number and term once it is agreed to', async () => {
    const { apply, precheck, decide, weigh, entry, ports } = await aFiledApplicant();
    const before = await entry();
    ports.clock.moveTo('2026-05-06T01:00:00.000Z');
    await apply({ form: { ...formInOrder, customsNumber: '1507960C3D' } });
    await precheck(2);
    await decide('customs-officer', 'review:customs', 'approve', 2);
    expect(await weigh(2)).toMatchObject({ standing: 'accepted' });
    expect(await entry()).toMatchObject({
      edition: 2,
      number: before?.number,
      validTo: before?.validTo,
      form: { customsNumber: '1507960C3D' },
    });
  });

  it('that changes nothing is refused, tried or submitted, and makes no edition', async () => {
    const { ports, person, params, apply, entry, application } = await aFiledApplicant();
    const body = { form: formInOrder };
    expect(await apply(body)).toMatchObject({ status: 422, refusals: [{ code: 'CHANGE-NOTHING' }] });
    expect(await answerOf(ports, tryApplication, { person, params, body })).toMatchObject({
      findings: [{ code: 'CHANGE-NOTHING' }],
    });
    expect([await application(2), (await entry())?.edition]).toEqual([undefined, 1]);
  });

  it('leaves the entry as it is when it is refused', async () => {
    const { apply, precheck, decide, weigh, entry, application } = await aFiledApplicant();
    await apply({ form: { ...formInOrder, customsNumber: '1507960C3D' } });
    await precheck(2);
    await decide('customs-officer', 'review:customs', 'refuse', 2);
    await weigh(2);
    expect(await application(2)).toMatchObject({ status: 'refused' });
    expect(await entry()).toMatchObject({ status: 'in-force', edition: 1 });
  });

  it('is entered at once where it touches nobody’s matters', async () => {
    const { apply, entry, application } = await aFiledApplicant();
    await apply({ form: { ...formInOrder, mainMarkets: '俄罗斯、蒙古' } });
    expect(await application(2)).toMatchObject({ status: 'accepted', asked: [] });
    expect(await entry()).toMatchObject({ edition: 2, form: { mainMarkets: '俄罗斯、蒙古' } });
  });

  it('of the name is the subject’s new name once the departments that answer for it agree', async () => {
    const { apply, precheck, decide, weigh, subject } = await aFiledApplicant();
    const particulars = { ...someParticulars, name: '满洲里新名商贸有限公司' };
    await apply({ form: formInOrder, particulars });
    expect(await subject()).toMatchObject({ name: someParticulars.name });
    await precheck(2);
    await decide('commerce-officer', 'review:commerce', 'approve', 2);
    await decide('customs-officer', 'review:customs', 'approve', 2);
    await weigh(2);
    expect(await subject()).toMatchObject({ name: '满洲里新名商贸有限公司' });
  });

  it('says beforehand whom it would be put to', async () => {
    const { ports, person, params } = await aFiledApplicant();
    const body = { form: { ...formInOrder, shopUrl: 'https://other.example.cn/' } };
    expect(await answerOf(ports, tryApplication, { person, params, body })).toEqual({
      findings: [],
      departments: ['commerce'],
    });
  });
});

describe('what departments have verified', () => {
  it('is kept with its department and day, and shown when the form of another mode is filled in', async () => {
    const { ports, person, params, subject } = await aFiledApplicant();
    expect((await subject())?.verified).toContainEqual(
      expect.objectContaining({
        fact: 'customsNumber',
        value: '1507960A1B',
        department: 'customs',
        on: '2026-03-02',
      }),
    );
    const other = aMode({ id: '9710', fields: ['customsNumber', 'mainMarkets'] });
    await ports.zone.publish(other);
    const form = await answerOf(ports, getFilingForm, { person, params: { ...params, mode: '9710' } });
    expect(form).toMatchObject({
      content: { form: { customsNumber: '1507960A1B', mainMarkets: '俄罗斯' } },
      sources: { customsNumber: { mode: '9610', on: '2026-03-02' } },
    });
  });
});

describe('a certificate', () => {
  it('is verified by its number, by anybody, and says whether it still holds', async () => {
    const { ports, entry } = await aFiledApplicant();
    const number = (await entry())?.number ?? '';
    const verify = (typed: string) => callRoute(ports, verifyCertificate, { params: { number: typed } });
    expect(await verify(number)).toMatchObject({ number, holds: true, validTo: '2029-03-01' });
    ports.clock.moveTo('2029-03-02T01:00:00.000Z');
    expect(await verify(number)).toMatchObject({ holds: false });
    expect(await verify('150781-9610-2026-999999')).toMatchObject({ status: 404 });
  });

  it('shows of a natural person no more than the first character of the name', async () => {
    const { ports, person, params, apply, entry } = await anApplicant(aMode({ departments: [] }));
    await apply();
    const filing = await entry();
    const subject = await ports.register.get('subject', params.subjectId);
    if (!filing || !subject || !('creditCode' in subject)) throw new Error('no entry');
    const { creditCode: _, legalRepresentative: __, ...common } = subject;
    await ports.register.commit({
      cases: [
        {
          ...common,
          version: subject.version + 1,
          type: 'individual',
          name: '王小明',
          maskedId: '150***********23',
        },
      ],
      events: [],
    });
    const shown = JSON.stringify(
      await answerOf(ports, verifyCertificate, { person, params: { number: filing.number } }),
    );
    expect(shown).toContain('王*');
    expect(shown).not.toMatch(/小明|150\*/);
  });
});

describe('a renewal', () => {
  const almostOver = '2028-12-20T01:00:00.000Z';

  it('is not taken before its time, and says from when it is', async () => {
    const { apply } = await aFiledApplicant();
    expect(await apply({ form: formInOrder, purpose: 'renewal' })).toMatchObject({
      refusals: [{ code: 'RENEWAL-TOO-EARLY', expected: { en: 'from 2028-12-01 on' } }],
    });
  });

  it('of what has not changed goes on where the term ends, and asks nothing', async () => {
    const { ports, apply, entry } = await aFiledApplicant();
    ports.clock.moveTo(almostOver);
    await apply({ form: formInOrder, purpose: 'renewal' });
    expect(await entry()).toMatchObject({ edition: 2, validFrom: '2026-03-02', validTo: '2032-03-01' });
  });

  it('is seen by the departments that see every renewal', async () => {
    const mode = aMode();
    const everyRenewal = {
      ...mode,
      departments: mode.departments.map((asked) => ({
        ...asked,
        everyRenewal: asked.department === 'commerce',
      })),
    };
    const { ports, apply, application } = await aFiledApplicant(everyRenewal);
    ports.clock.moveTo(almostOver);
    await apply({ form: formInOrder, purpose: 'renewal' });
    expect(await application(2)).toMatchObject({ purpose: 'renewal', asked: ['commerce'] });
  });

  it('is for what is in force only', async () => {
    const { ports, person, params } = await anApplicant();
    const call = { person, params, body: { form: formInOrder, purpose: 'renewal' } };
    expect(await callRoute(ports, tryApplication, call)).toMatchObject({
      refusals: [{ code: 'FILING-NOT-IN-FORCE' }],
    });
  });
});
