import { describe, expect, it } from 'vitest';
import { Refused } from '#functions/edge/problem.ts';
import { confirmAccount } from '#functions/filing/accounts/confirm-account.route.ts';
import { aSubjectOf, aZone } from '../support/a-zone.ts';
import { answerOf, callRoute } from '../support/call-route.ts';

const account = {
  accountName: '满洲里示例商贸有限公司（0）',
  accountNumber: '0000111122223333',
  bankName: '示例银行满洲里支行',
  bankCode: '102100099996',
  province: '内蒙古',
  city: '呼伦贝尔',
};
/** As above, with its last digit miscopied. */
const miscopied = '102100099995';

const aSubject = async () => {
  const ports = await aZone();
  const { subjectId, person } = await aSubjectOf(ports);
  const given = (body: object) => ({ person, params: { subjectId }, body: { ...account, ...body } });
  return {
    send: (body: object) => callRoute(ports, confirmAccount, given(body)),
    confirm: (body: object) => answerOf(ports, confirmAccount, given(body)),
    account: async () => (await ports.register.get('subject', subjectId))?.account,
    confirmations: async () =>
      (await ports.register.history({ kind: 'subject', id: subjectId }))
        .filter(({ type }) => type === 'AccountConfirmed')
        .map(({ data }) => data),
  };
};

describe('a bank code whose check digit disagrees', () => {
  it('is refused with the digit that was expected, together with every other defect', async () => {
    const { send, account: kept } = await aSubject();
    const outcome = await send({ bankCode: miscopied, accountNumber: 'x' });
    expect(outcome).toBeInstanceOf(Refused);
    expect(outcome).toMatchObject({
      status: 422,
      refusals: [
        { at: 'accountNumber' },
        {
          code: 'CNAPS-CHECK',
          severity: 'hard',
          at: 'bankCode',
          found: miscopied,
          expected: { zh: '校验位应为 6' },
        },
      ],
    });
    expect(await kept()).toBeUndefined();
  });

  it('is taken with a warning from whoever insists on it, and the record says so', async () => {
    const { confirm, account: kept, confirmations } = await aSubject();
    const answer = await confirm({ bankCode: miscopied, insistsOnBankCode: true });
    expect(answer).toMatchObject({
      warnings: [{ code: 'CNAPS-CHECK', severity: 'warning', at: 'bankCode' }],
    });
    expect(await kept()).toMatchObject({ bankCode: miscopied, status: 'confirmed', version: 1 });
    expect(await kept()).not.toHaveProperty('insistsOnBankCode');
    expect(await confirmations()).toEqual([{ version: 1, insistedOnBankCode: true }]);
  });

  it('is refused again where nobody insists any more', async () => {
    const { confirm, send } = await aSubject();
    await confirm({ bankCode: miscopied, insistsOnBankCode: true });
    expect(await send({ bankCode: miscopied, insistsOnBankCode: false })).toMatchObject({ status: 422 });
  });
});

describe('insisting', () => {
  it('does not help a code that is none', async () => {
    const { send } = await aSubject();
    expect(await send({ bankCode: '12345', insistsOnBankCode: true })).toMatchObject({
      refusals: [{ code: 'CNAPS-FORMAT', at: 'bankCode' }],
    });
  });

  it('leaves no trace where the code is right', async () => {
    const { confirm, confirmations } = await aSubject();
    expect(await confirm({ insistsOnBankCode: true })).toMatchObject({ warnings: [] });
    expect(await confirmations()).toEqual([{ version: 1 }]);
  });
});
