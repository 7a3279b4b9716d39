import { describe, expect, it } from 'vitest';
import type { Filing } from '#domain/filing/filing.ts';
import { day } from '#domain/shared/day.ts';
import { withPart } from '#domain/subsidy/claims/parts.ts';
import { advanceBatch } from '#functions/payment/advance-batch.task.ts';
import { exportBatch } from '#functions/payment/export-batch.task.ts';
import { gatherBatch } from '#functions/payment/gather-batch.task.ts';
import { listPayable } from '#functions/payment/list-payable.route.ts';
import { listProgrammes } from '#functions/subsidy/claims/list-programmes.route.ts';
import { submitClaim } from '#functions/subsidy/claims/submit-claim.route.ts';
import { aReadyClaim } from '../support/a-claim.ts';
import { recorder, withCredit } from '../support/a-credit.ts';
import { claimIdOf, madeBatch, reservedClaims, subjectIdOf } from '../support/a-payment.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';
import { decideStep } from '../support/desks.ts';
import { aClaim } from '../support/some-cases.ts';
import { takeTwice } from '../support/twice.ts';

const rules = ['SU-101', 'SU-104', 'SU-107', 'SU-108'];

const aClaimant = async () => {
  const ports = await withCredit(await aZone({ programme: aProgramme({ rules }) }));
  const claim = await aReadyClaim(ports);
  return { ...claim, ports, credit: recorder(ports, claim.subjectId) };
};

const shutOut = { kind: 'commitment-broken', document: '满商限〔2026〕9号' };

describe('a claim', () => {
  it('is not taken from whom credit bars on that day, whatever its evidence, and the ground is named', async () => {
    const { ports, person, own, credit, subjectId } = await aClaimant();
    await credit.ban({ ...shutOut, from: '2026-07-10', to: '2026-12-01' });
    const call = { person, params: own, body: { signed: true } };
    expect(await refusalOf(ports, submitClaim, call)).toEqual([422, 'SU-108']);
    expect(await answerOf(ports, listProgrammes, { person, params: { subjectId } })).toMatchObject({
      programmes: [{ conditions: [{ rule: 'SU-101' }, { rule: 'SU-108', outcome: 'not-met' }] }],
    });
  });

  it('is judged by the day on which it was submitted, though a ban comes before its screening', async () => {
    const { ports, submit, screen, standing, credit } = await aClaimant();
    await submit();
    ports.clock.moveTo('2026-07-13T01:00:00.000Z');
    await credit.ban({ ...shutOut, from: '2026-07-13', to: '2026-12-01' });
    await screen();
    expect(await standing()).toMatchObject({ status: 'under-review', track: 'normal' });
  });

  it('remembers that credit lets it go fast', async () => {
    const { submit, screen, standing, credit } = await aClaimant();
    await credit.grade({ scheme: 'zone', grade: 'aaa' });
    await submit();
    await screen();
    expect((await standing())?.track).toBe('fast');
  });
});

describe('a payment', () => {
  const september = '2026-09-01T01:00:00.000Z';

  /** A batch of two that waits for its release. */
  const toRelease = async () => {
    const ports = await withCredit(await reservedClaims(2));
    ports.clock.moveTo(september);
    const ref = await madeBatch(ports);
    await takeTwice(ports, gatherBatch, ref);
    await decideStep(ports, ref, 'checker', 'check', 'approve');
    await takeTwice(ports, advanceBatch, ref);
    return { ports, ref };
  };

  it('is held back on the day of the batch, for a ban that came after the claim', async () => {
    const ports = await withCredit(await reservedClaims(2));
    ports.clock.moveTo(september);
    await recorder(ports, subjectIdOf(1)).ban({
      kind: 'repayment-overdue',
      from: '2026-09-01',
      to: undefined,
    });
    const ref = await madeBatch(ports);
    await takeTwice(ports, gatherBatch, ref);
    expect(await ports.register.get('batch', ref.id)).toMatchObject({
      count: 1,
      leftOut: [{ claimId: claimIdOf(1), reasons: [{ code: 'PY-111', severity: 'hard' }] }],
    });
  });

  it('does not leave on the day of the release, for a ban that came after the batch was made', async () => {
    const { ports, ref } = await toRelease();
    ports.clock.moveTo('2026-09-02T01:00:00.000Z');
    await recorder(ports, subjectIdOf(1)).ban({
      kind: 'repayment-overdue',
      from: '2026-09-02',
      to: undefined,
    });
    await decideStep(ports, ref, 'exporter', 'release', 'approve');
    await takeTwice(ports, exportBatch, ref);
    expect(await ports.register.get('batch', ref.id)).toMatchObject({
      status: 'rejected',
      findings: [{ code: 'PY-111', at: '满洲里示例商贸有限公司（1）' }],
    });
    expect(await ports.register.get('claim', claimIdOf(0))).toMatchObject({ status: 'reserved' });
    expect(ports.exports.keys().filter((key) => key.startsWith('batches/'))).toEqual([]);
  });

  const suspended = (stopsPayments: boolean) => ({
    reasons: [{ code: 'OTHER' as const }],
    since: '2026-09-02T00:30:00.000Z',
    by: 'commerce-lead',
    stopsPayments,
  });

  it.each<[string, Partial<Filing>, string[]]>([
    ['was suspended', { status: 'suspended', suspension: suspended(true) }, ['PY-104']],
    ['was suspended, payments not', { status: 'suspended', suspension: suspended(false) }, []],
    ['ran out', { status: 'expired' }, ['PY-104']],
    ['holds to the day before', { validTo: day('2026-09-01') }, ['PY-104']],
  ])('is held against the filing on the day of the release, where it %s', async (_, became, codes) => {
    const { ports, ref } = await toRelease();
    ports.clock.moveTo('2026-09-02T01:00:00.000Z');
    const filing = await ports.register.get('filing', `${subjectIdOf(1)}-post`);
    if (!filing) throw new Error('The subject is filed.');
    await ports.register.commit({ cases: [{ ...filing, ...became, version: 2 }], events: [] });
    await decideStep(ports, ref, 'exporter', 'release', 'approve');
    await takeTwice(ports, exportBatch, ref);
    const { status, findings } = (await ports.register.get('batch', ref.id)) ?? {};
    expect(status).toBe(codes.length > 0 ? 'rejected' : 'exported');
    expect(findings?.map(({ code, at }) => [code, at])).toEqual(
      codes.map((code) => [code, '满洲里示例商贸有限公司（1）']),
    );
  });

  it('does not leave in part where its batch was being turned down and the ban was lifted meanwhile', async () => {
    const { ports, ref } = await toRelease();
    await decideStep(ports, ref, 'exporter', 'release', 'approve');
    const claim = await ports.register.get('claim', claimIdOf(0));
    const given = {
      ...aClaim(claim),
      version: (claim?.version ?? 0) + 1,
      ...withPart(aClaim(claim), 'line', 'unbatch', { batchId: undefined }),
    };
    await ports.register.commit({ cases: [given], events: [] });
    await takeTwice(ports, exportBatch, ref);
    expect(await ports.register.get('batch', ref.id)).toMatchObject({
      status: 'rejected',
      findings: [{ code: 'BATCH-CUT-OFF', found: '1' }],
    });
    expect(ports.exports.keys().filter((key) => key.startsWith('batches/'))).toEqual([]);
  });

  it('is made again once the ban is over', async () => {
    const ports = await withCredit(await reservedClaims(1));
    ports.clock.moveTo(september);
    await recorder(ports, subjectIdOf(0)).ban({
      kind: 'subsidy-fraud',
      from: '2026-09-01',
      to: '2026-09-10',
    });
    const payable = async () =>
      answerOf(ports, listPayable, { person: 'maker', query: { fundLineId: 'line' } });
    expect(await payable()).toMatchObject({ claims: [{ reasons: [{ code: 'PY-111' }] }] });
    ports.clock.moveTo('2026-09-10T01:00:00.000Z');
    expect(await payable()).toMatchObject({ claims: [{ reasons: [] }] });
  });
});
