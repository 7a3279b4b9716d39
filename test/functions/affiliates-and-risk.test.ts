import { beforeEach, describe, expect, it } from 'vitest';
import { RiskTerms } from '#domain/risk/risk-terms.ts';
import { day } from '#domain/shared/day.ts';
import { findAffiliates } from '#functions/affiliates/find-affiliates.ts';
import { getAffiliates } from '#functions/affiliates/get-affiliates.route.ts';
import { acceptInvitation } from '#functions/directory/accept-invitation.route.ts';
import { changeMemberRole } from '#functions/directory/change-member-role.route.ts';
import { endMembership } from '#functions/directory/end-membership.route.ts';
import { inviteMember } from '#functions/directory/invite-member.route.ts';
import { confirmAccount } from '#functions/filing/accounts/confirm-account.route.ts';
import { getFilingForm } from '#functions/filing/applications/get-filing-form.route.ts';
import { submitApplication } from '#functions/filing/applications/submit-application.route.ts';
import { registerSubject } from '#functions/filing/subjects/register-subject.route.ts';
import { proposeTerms } from '#functions/risk/propose-terms.route.ts';
import { riskOfSubject } from '#functions/risk/risk-of-subject.ts';
import { settleTerms } from '#functions/risk/settle-terms.task.ts';
import { riskTermsOn } from '#functions/risk/terms.ts';
import { tryWeights } from '#functions/risk/try-weights.route.ts';
import { shippedTerms as creditTerms } from '../domain/credit/shipped-terms.ts';
import { shippedTerms } from '../domain/risk/a-risk.ts';
import { recorder, withCredit } from '../support/a-credit.ts';
import { formInOrder } from '../support/a-filing.ts';
import { aZone, codes } from '../support/a-zone.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';
import { decideStep } from '../support/desks.ts';
import type { MemoryPorts } from '../support/memory-ports.ts';
import { takeTwice } from '../support/twice.ts';

let ports: MemoryPorts;

/** The nth subject, of whom nothing is anybody else's. */
const aStranger = (n: number, but: Readonly<Record<string, string>> = {}) =>
  answerOf(ports, registerSubject, {
    person: but['person'] ?? `clerk-${n}`,
    body: {
      type: 'enterprise',
      creditCode: codes[n],
      name: `示例${n}`,
      legalRepresentative: `法人${n}`,
      address: `满洲里市${n}道街`,
      contactName: '李某',
      contactPhone: `0470-000000${n}`,
      ...but,
    },
  });

const affiliatesOf = async (n = 0) => {
  const answer = await answerOf(ports, getAffiliates, { person: 'auditor', params: { id: codes[n] ?? '' } });
  return getAffiliates.answer.parse(answer) as {
    nodes: { id: string; depth: number; isUnderBan: boolean }[];
    edges: { from: string; to: string; kind: string; shown?: string }[];
    cut: unknown[];
  };
};

const account = (accountNumber: string) => ({
  accountName: '示例',
  accountNumber,
  bankName: '演示银行',
  bankCode: '102100099996',
  province: '内蒙古',
  city: '满洲里',
});

beforeEach(async () => {
  ports = await withCredit(await aZone());
});

describe('affiliates', () => {
  it('are those who have a telephone in common, however it is written, and those they have something with', async () => {
    await aStranger(0);
    await aStranger(1, { contactPhone: '0470 0000000' });
    await aStranger(2, { person: 'clerk-1' });
    await aStranger(3);
    const { nodes, edges } = await affiliatesOf();
    expect(nodes.map(({ id, depth }) => [id, depth])).toEqual([
      [codes[0], 0],
      [codes[1], 1],
      [codes[2], 2],
    ]);
    expect(edges.map(({ kind, shown }) => [kind, shown])).toEqual([
      ['phone', '…0000'],
      ['person', undefined],
    ]);
  });

  it('are found by the account they are paid to, and lost when it changes', async () => {
    await aStranger(0);
    await aStranger(1);
    const confirm = (n: number, number: string) =>
      answerOf(ports, confirmAccount, {
        person: `clerk-${n}`,
        params: { subjectId: codes[n] ?? '' },
        body: account(number),
      });
    await confirm(0, '6222000011112222');
    await confirm(1, '6222 0000 1111 2222');
    expect((await affiliatesOf()).edges).toMatchObject([{ kind: 'account', shown: '…2222' }]);
    await confirm(1, '6222000033334444');
    expect((await affiliatesOf()).edges).toEqual([]);
  });

  it('are those whom one person administers, for as long as that person does', async () => {
    await aStranger(0);
    await aStranger(1);
    const at = { person: 'clerk-1', params: { subjectId: codes[1] ?? '' } };
    const { code } = (await answerOf(ports, inviteMember, {
      ...at,
      params: { ...at.params, invitationId: '00000000-0000-4000-8000-00000000000a' },
      body: { role: 'clerk' },
    })) as { code: string };
    await answerOf(ports, acceptInvitation, { person: 'clerk-0', body: { code } });
    const edgesSeen = async () => [(await affiliatesOf(0)).edges, (await affiliatesOf(1)).edges];
    expect(await edgesSeen()).toEqual([[], []]);
    const make = (role: string) =>
      answerOf(ports, changeMemberRole, { ...at, body: { person: 'clerk-0', role } });
    await make('administrator');
    expect(await edgesSeen()).toMatchObject([[{ kind: 'person' }], [{ kind: 'person' }]]);
    await make('clerk');
    expect(await edgesSeen()).toEqual([[], []]);
    await make('administrator');
    await answerOf(ports, endMembership, { ...at, body: { person: 'clerk-0' } });
    expect(await edgesSeen()).toEqual([[], []]);
  });

  it('stay linked by whoever registered them, who may leave both', async () => {
    await aStranger(0);
    await aStranger(1, { person: 'clerk-0' });
    const at = { person: 'clerk-0', params: { subjectId: codes[1] ?? '' } };
    const { code } = (await answerOf(ports, inviteMember, {
      ...at,
      params: { ...at.params, invitationId: '00000000-0000-4000-8000-00000000000b' },
      body: { role: 'administrator' },
    })) as { code: string };
    await answerOf(ports, acceptInvitation, { person: 'clerk-1', body: { code } });
    await answerOf(ports, endMembership, { ...at, body: { person: 'clerk-0' } });
    expect((await affiliatesOf()).edges).toMatchObject([{ kind: 'person' }]);
  });

  it('are found as soon as an application says so', async () => {
    await aStranger(0);
    await aStranger(1);
    await answerOf(ports, submitApplication, {
      person: 'clerk-1',
      params: { subjectId: codes[1], mode: '9610' },
      body: {
        form: formInOrder,
        particulars: {
          name: '示例1',
          legalRepresentative: '法人1',
          address: '满洲里市 0道街',
          contactName: '李某',
          contactPhone: '0470-0000001',
        },
      },
    });
    expect((await affiliatesOf()).edges).toMatchObject([{ kind: 'address', shown: '满洲里市0道街' }]);
  });

  it('are read together, however many have one thing in common', async () => {
    for (const n of [0, 1, 2, 3]) await aStranger(n, { contactPhone: '0470-6222222' });
    let asked = 0;
    const { get, find } = ports.register;
    const counting = {
      ...ports.register,
      get: ((kind, id) => {
        asked += kind === 'subject' ? 1 : 0;
        return get(kind, id);
      }) satisfies typeof get,
      find: ((kind, ids) => {
        asked += kind === 'subject' && ids.length > 0 ? 1 : 0;
        return find(kind, ids);
      }) satisfies typeof find,
    };
    const root = await ports.register.get('subject', codes[0] ?? '');
    if (!root) throw new Error('The subject was not registered.');
    const { found } = await findAffiliates({ register: counting }, root, undefined, 1);
    expect({ found: found.length, asked }).toEqual({ found: 4, asked: 1 });
  });

  it('are not made by what the zone says is everybody’s', async () => {
    const common = { ...shippedTerms, commonValues: { phone: ['0470-9999999'] } };
    ports = await withCredit(await aZone(), [creditTerms, RiskTerms.parse(common)]);
    await aStranger(0, { contactPhone: '0470-9999999' });
    await aStranger(1, { contactPhone: '0470-9999999' });
    expect((await affiliatesOf()).edges).toEqual([]);
  });

  it('count for the risk, and more where one of them is under a ban', async () => {
    await aStranger(0);
    await aStranger(1, { contactPhone: '0470-0000000' });
    await recorder(ports, codes[1]).ban();
    const risk = await riskOfSubject(ports, codes[0], day('2026-03-02'));
    expect(risk?.facts).toMatchObject({ affiliates: 1, affiliatesUnderBan: 1, ageDays: 0 });
    expect(risk?.points.map(({ rule }) => rule)).toContain('RK-108');
    expect((await affiliatesOf()).nodes.map(({ isUnderBan }) => isUnderBan)).toEqual([false, true]);
  });
});

const apply = () =>
  answerOf(ports, submitApplication, {
    person: 'clerk-0',
    params: { subjectId: codes[0], mode: '9610' },
    body: { form: formInOrder },
  });

const weights = { 'RK-101': 60 };
const bands = { medium: 30, high: 60 };

describe('the risk of an application', () => {
  it('is recorded with its facts on the day, and never shown to the subject', async () => {
    await aStranger(0);
    expect(await apply()).not.toHaveProperty('risk');
    const kept = await ports.register.get('application', `${codes[0]}-9610-1`);
    expect(kept?.risk).toMatchObject({
      termsVersion: shippedTerms.version,
      band: 'low',
      facts: { ageDays: 0 },
    });
    const form = await answerOf(ports, getFilingForm, {
      person: 'clerk-0',
      params: { subjectId: codes[0], mode: '9610' },
    });
    expect(JSON.stringify(form)).not.toContain('RK-1');
  });

  it('can be tried with other weights, case by case', async () => {
    await aStranger(0);
    await apply();
    const tried = await answerOf(ports, tryWeights, { person: 'customs-lead', body: { weights, bands } });
    expect(tried).toMatchObject({ all: { cases: 1, up: 1, crossings: [{ from: 'low', to: 'high' }] } });
    expect(
      await refusalOf(ports, tryWeights, { person: 'commerce-officer', body: { weights, bands } }),
    ).toEqual([403, 'ROLE-NEEDED']);
  });
});

describe('other weights', () => {
  const id = '22222222-2222-4222-8222-222222222222';
  const ref = { kind: 'terms-proposal', id } as const;
  const propose = (effectiveFrom: string) => ({
    person: 'commerce-lead',
    params: { id },
    body: { weights, bands, effectiveFrom, reason: '新主体偏多' },
  });

  it('become a version once a second lead has agreed, from their day on', async () => {
    await answerOf(ports, proposeTerms, propose('2026-04-01'));
    await decideStep(ports, ref, 'tax-lead', 'confirm', 'approve');
    await takeTwice(ports, settleTerms, ref);
    expect((await riskTermsOn(ports, day('2026-03-31')))?.version).toBe(shippedTerms.version);
    expect(await riskTermsOn(ports, day('2026-04-01'))).toMatchObject({
      version: shippedTerms.version + 1,
      weights: { 'RK-101': 60, 'RK-104': 40 },
    });
  });

  it('do not reach back', async () => {
    expect(await refusalOf(ports, proposeTerms, propose('2026-03-02'))).toEqual([422, 'RISK-TERMS-TOO-SOON']);
    await answerOf(ports, proposeTerms, propose('2026-03-03'));
    ports.clock.moveTo('2026-03-05T01:00:00.000Z');
    await decideStep(ports, ref, 'tax-lead', 'confirm', 'approve');
    await takeTwice(ports, settleTerms, ref);
    expect(await ports.register.get('terms-proposal', id)).toMatchObject({
      status: 'refused',
      findings: [{ code: 'RISK-TERMS-LATE' }],
    });
  });

  it('come to nothing where the second person says no', async () => {
    await answerOf(ports, proposeTerms, propose('2026-04-01'));
    await decideStep(ports, ref, 'tax-lead', 'confirm', 'refuse');
    await takeTwice(ports, settleTerms, ref);
    expect((await riskTermsOn(ports, day('2026-05-01')))?.version).toBe(shippedTerms.version);
  });
});
