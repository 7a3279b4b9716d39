import { describe, expect, it } from 'vitest';
import type { AccountTerms } from '#domain/filing/account-terms.ts';
import { day } from '#domain/shared/day.ts';
import { approveAccount } from '#functions/filing/accounts/approve-account.route.ts';
import { confirmAccount } from '#functions/filing/accounts/confirm-account.route.ts';
import { withdrawAccount } from '#functions/filing/accounts/withdraw-account.route.ts';
import { registerSubject } from '#functions/filing/subjects/register-subject.route.ts';
import { listPayable } from '#functions/payment/list-payable.route.ts';
import type { Ports } from '#functions/ports.ts';
import { reservedClaims, subjectIdOf } from '../support/a-payment.ts';
import { aSubjectOf, aZone } from '../support/a-zone.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';
import { someInstant } from '../support/some-cases.ts';

const terms: AccountTerms = {
  kind: 'account-terms',
  id: 'account-terms',
  version: 1,
  effectiveFrom: day('2020-01-01'),
  demonstration: true,
  rest: { length: 2, unit: 'working-day' },
};

const anAccount = (but: Record<string, string> = {}) => ({
  accountName: '满洲里示例商贸有限公司（0）',
  accountNumber: '150781000000000001',
  bankName: '演示银行满洲里支行',
  bankCode: '102100099996',
  province: '内蒙古',
  city: '满洲里',
  ...but,
});
const another = anAccount({ accountNumber: '150781000000000002' });

const join = ({ register }: Ports, subjectId: string, person: string, role: 'administrator' | 'clerk') =>
  register.commit({
    joins: { person, membership: { subjectId, role, since: someInstant, givenBy: 'operator' } },
    events: [],
  });

/** A subject with an administrator and a clerk, in a zone where a changed account rests two working days. */
const aSubjectWithTwo = async () => {
  const ports = await aZone();
  await ports.zone.publish(terms);
  const { subjectId, person } = await aSubjectOf(ports);
  await join(ports, subjectId, 'colleague', 'clerk');
  const params = { subjectId };
  const give = (who: string, body: unknown) =>
    callRoute(ports, confirmAccount, { person: who, params, body });
  return {
    ports,
    subjectId,
    person,
    give,
    approve: (version: number, who = person) =>
      callRoute(ports, approveAccount, { person: who, params, body: { version } }),
    withdraw: (version: number) => callRoute(ports, withdrawAccount, { person, params, body: { version } }),
    account: async () => (await ports.register.get('subject', subjectId))?.account,
    events: async () =>
      (await ports.register.history({ kind: 'subject', id: subjectId })).slice(1).map(({ type }) => type),
  };
};

describe('the account to be paid to', () => {
  it('is confirmed by the administrator who types it', async () => {
    const { give, person, account, events } = await aSubjectWithTwo();
    for (const _ of [1, 2]) await give(person, anAccount());
    expect(await account()).toMatchObject({ version: 1, status: 'confirmed', confirmedBy: person });
    expect(await events()).toEqual(['AccountConfirmed']);
  });

  it('waits for an administrator where a clerk types it', async () => {
    const { ports, subjectId, give, approve, account, events, person } = await aSubjectWithTwo();
    await give('colleague', anAccount());
    expect(await account()).toMatchObject({ status: 'to-be-confirmed', typedBy: 'colleague' });
    const call = { person: 'colleague', params: { subjectId }, body: { version: 1 } };
    expect(await refusalOf(ports, approveAccount, call)).toEqual([403, 'ADMINISTRATOR-NEEDED']);
    for (const _ of [1, 2]) await approve(1);
    expect(await account()).toMatchObject({ status: 'confirmed', typedBy: 'colleague', confirmedBy: person });
    expect(await events()).toEqual(['AccountTyped', 'AccountConfirmed']);
  });

  it('is confirmed in the version that the administrator saw, and in no other', async () => {
    const { give, approve } = await aSubjectWithTwo();
    await give('colleague', anAccount());
    await give('colleague', another);
    expect(await approve(1)).toMatchObject({
      status: 409,
      refusals: [{ code: 'ACCOUNT-MOVED', found: '2' }],
    });
  });

  it('rests after a change for as long as the zone has decided, and the former is kept', async () => {
    const { ports, give, person, account, subjectId } = await aSubjectWithTwo();
    await give(person, anAccount());
    await give(person, another);
    // Monday; two working days end with Wednesday.
    expect(await account()).toMatchObject({ version: 2, restsUntil: '2026-03-04T16:00:00.000Z' });
    const subject = await ports.register.get('subject', subjectId);
    expect(subject?.earlierAccounts).toMatchObject([{ version: 1, accountNumber: '150781000000000001' }]);
  });

  it('rests from the confirmation on, not from the typing', async () => {
    const { ports, give, person, approve, account } = await aSubjectWithTwo();
    await give(person, anAccount());
    await give('colleague', another);
    ports.clock.moveTo('2026-03-10T01:00:00.000Z');
    await approve(2);
    expect(await account()).toMatchObject({ restsUntil: '2026-03-12T16:00:00.000Z' });
  });

  it('goes back to the former while it rests, once, and not later', async () => {
    const { ports, give, person, withdraw, account, events } = await aSubjectWithTwo();
    await give(person, anAccount());
    await give(person, another);
    for (const _ of [1, 2]) expect(await withdraw(2)).toMatchObject({ account: { version: 3, restores: 1 } });
    expect(await account()).toMatchObject({ accountNumber: '150781000000000001', status: 'confirmed' });
    expect(await events()).toEqual(['AccountConfirmed', 'AccountConfirmed', 'AccountWithdrawn']);
    await give(person, another);
    ports.clock.moveTo('2026-03-05T01:00:00.000Z');
    expect(await withdraw(4)).toMatchObject({ status: 409, refusals: [{ code: 'ACCOUNT-STANDS' }] });
  });

  it('carries no number and no name in the record', async () => {
    const { ports, give, person, subjectId } = await aSubjectWithTwo();
    await give(person, anAccount());
    await give(person, another);
    const history = JSON.stringify(await ports.register.history({ kind: 'subject', id: subjectId }));
    for (const secret of ['150781000000000001', '150781000000000002', '演示银行'])
      expect(history).not.toContain(secret);
  });
});

describe('a claim whose account was changed', () => {
  it('is left out of a batch until it has rested, with the time; the former account is not paid instead', async () => {
    const ports = await reservedClaims(1);
    await ports.zone.publish(terms);
    const subjectId = subjectIdOf(0);
    await join(ports, subjectId, 'owner', 'administrator');
    const call = { person: 'owner', params: { subjectId }, body: another };
    await answerOf(ports, confirmAccount, call);
    const payable = async () =>
      (
        (await answerOf(ports, listPayable, { person: 'maker', query: { fundLineId: 'line' } })) as {
          claims: { reasons: unknown[] }[];
        }
      ).claims.map(({ reasons }) => reasons);
    expect(await payable()).toMatchObject([[{ code: 'PY-110', found: '2026-03-05 00:00' }]]);
    ports.clock.moveTo('2026-03-04T16:00:00.000Z');
    expect(await payable()).toEqual([[]]);
  });
});

describe('the account of a natural person', () => {
  const person = {
    type: 'individual',
    residentId: '11010519491231002X',
    name: '孙某',
    address: '满洲里市',
    contactName: '孙某',
    contactPhone: '0470-1234567',
  };
  const warned = async (body: unknown) => {
    const ports = await aZone();
    const { id } = (await answerOf(ports, registerSubject, { person: 'p', body: person })) as { id: string };
    const call = { person: 'p', params: { subjectId: id }, body };
    const answer = (await answerOf(ports, confirmAccount, call)) as { warnings: { code: string }[] };
    const account = (await ports.register.get('subject', id))?.account;
    return { codes: answer.warnings.map(({ code }) => code), account };
  };

  it('is flagged for the officers where it is in another name, and kept all the same', async () => {
    const { codes, account } = await warned(
      anAccount({ accountName: '钱某', accountNumber: '4111111111111111' }),
    );
    expect(codes).toEqual(['ACCOUNT-NAME']);
    expect(account).toMatchObject({ concerns: [{ code: 'ACCOUNT-NAME', severity: 'flag' }] });
  });

  it.each([
    ['4111111111111111', []],
    ['4111111111111112', ['CARD-CHECK']],
    ['150781000000000001', []],
  ])('of a card warns where a digit was miscopied: %s', async (accountNumber, expected) => {
    const { codes, account } = await warned(anAccount({ accountName: '孙某', accountNumber }));
    expect([codes, account?.concerns]).toEqual([expected, undefined]);
  });

  it('is held to a card’s check only there: no enterprise’s account is', async () => {
    const { give, person: administrator } = await aSubjectWithTwo();
    const answer = await give(administrator, anAccount({ accountNumber: '4111111111111112' }));
    expect(answer).toMatchObject({ warnings: [] });
  });
});
