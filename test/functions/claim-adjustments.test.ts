import { describe, expect, it } from 'vitest';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { getProgress } from '#functions/casework/get-progress.route.ts';
import { changed, momentOf } from '#functions/casework/writing.ts';
import { addAdjustmentFile } from '#functions/subsidy/adjustment/add-adjustment-file.route.ts';
import { adjustLines } from '#functions/subsidy/adjustment/adjust-lines.route.ts';
import { listOwnAdjustments } from '#functions/subsidy/adjustment/list-own-adjustments.route.ts';
import { readAdjustmentFile } from '#functions/subsidy/adjustment/read-adjustment-file.route.ts';
import { uploadKey } from '#functions/subsidy/adjustment/sheet-keys.ts';
import { takeBackAdjustments } from '#functions/subsidy/adjustment/take-back-adjustments.route.ts';
import { getClaim } from '#functions/subsidy/claims/get-claim.route.ts';
import { listClaimLines } from '#functions/subsidy/claims/list-claim-lines.route.ts';
import { aScreenedClaim, waybillFile } from '../support/a-claim.ts';
import { aProgramme, aZone } from '../support/a-zone.ts';
import { answerOf, callRoute, refusalOf } from '../support/call-route.ts';

const reason = { code: 'AMOUNT-WRONG', text: '按发票核对，运费只有 60 元' };

/** A claim of 100 and 50 yuan before both departments; the lines are 2 and 3 of its waybill file. */
const aReviewedClaim = async (programme = aProgramme()) => {
  const ports = await aZone({ programme });
  const claim = await aScreenedClaim(ports);
  const { evidenceId } = claim.evidence.waybills;
  const params = () => ({ claimId: claim.ref.id, sheetId: ports.ids.next() });
  const call = (amounts: Readonly<Record<number, number>>) => ({
    body: {
      evidenceId,
      lines: Object.entries(amounts).map(([line, amountFen]) => ({ line: Number(line), amountFen, reason })),
    },
  });
  const adjust = (person: string, amounts: Readonly<Record<number, number>>) =>
    callRoute(ports, adjustLines, { person, params: params(), ...call(amounts) });
  const byFile = async (person: string, text: string) => {
    const sheet = params();
    await answerOf(ports, addAdjustmentFile, { person, params: sheet, body: { bytes: text.length } });
    ports.evidence.put(uploadKey(sheet.claimId, sheet.sheetId), text);
    return callRoute(ports, readAdjustmentFile, { person, params: sheet, body: { evidenceId } });
  };
  const told = (person: string) =>
    answerOf(ports, listOwnAdjustments, { person, params: claim.own }) as Promise<{ adjustments: unknown[] }>;
  const bothApprove = async () => {
    await claim.decide('commerce-officer', 'review:commerce', 'approve');
    await claim.decide('post-officer', 'review:post', 'approve');
    await claim.weigh();
  };
  return { ...claim, ports, evidenceId, params, call, adjust, byFile, told, bothApprove };
};

const header = '行号,核减后金额（元）,理由,说明';

describe('a department sets lines of a claim lower', () => {
  it('is determined by the lines as they were adjusted, and says what was taken off', async () => {
    const { adjust, bothApprove, standing } = await aReviewedClaim();
    await adjust('commerce-officer', { 2: 6000, 3: 0 });
    await bothApprove();
    expect(await standing()).toMatchObject({
      status: 'determined',
      determinedFen: 1800,
      totals: { accepted: 1, refused: 1, claimedFen: 15000, acceptedFen: 6000 },
      takenOff: { lines: 2, struck: 1, fen: 9000 },
      facts: { accepted: 6000, 'accepted-lines': 1 },
    });
    expect((await standing())?.derivation.map(({ step, before, after }) => [step, before, after])).toEqual([
      [1, 15000, 6000],
      [1, 0, 6000],
      [3, 6000, 1800],
    ]);
  });

  it('keeps what stood there before, who set it lower, when and why, beside the line', async () => {
    const { adjust, ports, ref } = await aReviewedClaim();
    await adjust('commerce-officer', { 2: 6000 });
    const page = await answerOf(ports, listClaimLines, {
      person: 'post-officer',
      params: { claimId: ref.id },
      query: { outcome: 'adjusted' },
    });
    expect(page).toMatchObject({
      lines: [
        {
          line: 2,
          value: { amountFen: 10000 },
          adjustment: {
            acceptedFen: 10000,
            amountFen: 6000,
            department: 'commerce',
            by: 'commerce-officer',
            at: '2026-07-10T01:00:00.000Z',
            reason,
          },
        },
      ],
    });
  });

  it('reckons the sums anew at once, before anybody has decided', async () => {
    const { adjust, standing } = await aReviewedClaim();
    await adjust('commerce-officer', { 2: 6000 });
    await adjust('post-officer', { 3: 0 });
    expect(await standing()).toMatchObject({
      status: 'under-review',
      totals: { accepted: 1, refused: 1, acceptedFen: 6000 },
      takenOff: { lines: 2, struck: 1, fen: 9000 },
    });
  });

  it('lets the lowest hold where both departments set one line', async () => {
    const { adjust, standing } = await aReviewedClaim();
    await adjust('commerce-officer', { 2: 4000 });
    await adjust('post-officer', { 2: 6000 });
    expect(await standing()).toMatchObject({ totals: { acceptedFen: 9000 }, takenOff: { lines: 1 } });
  });

  it('names every line that cannot be set so, and sets none', async () => {
    const { ports, ref, params, call, standing } = await aReviewedClaim();
    const request = { person: 'commerce-officer', params: params(), ...call({ 2: 10000, 3: 5001, 9: 0 }) };
    expect(await refusalOf(ports, adjustLines, request)).toEqual([
      422,
      'ADJUSTMENT-NOT-LOWER',
      'ADJUSTMENT-NOT-LOWER',
      'ADJUSTMENT-NO-LINE',
    ]);
    expect((await standing())?.adjustmentSheets).toBeUndefined();
    expect(ref.kind).toBe('claim');
  });

  it('asks for words with the reason', async () => {
    const { ports, params, evidenceId } = await aReviewedClaim();
    const body = { evidenceId, lines: [{ line: 2, amountFen: 0, reason: { code: 'OTHER', text: ' ' } }] };
    const request = { person: 'commerce-officer', params: params(), body };
    expect(await refusalOf(ports, adjustLines, request)).toEqual([422, 'TEXT-LENGTH']);
  });

  it('is one sheet, however often it is sent', async () => {
    const { ports, params, call, standing } = await aReviewedClaim();
    const request = { person: 'commerce-officer', params: params(), ...call({ 2: 6000 }) };
    await answerOf(ports, adjustLines, request);
    await answerOf(ports, adjustLines, { ...request, ...call({ 2: 1000 }) });
    expect((await standing())?.adjustmentSheets).toHaveLength(1);
    expect((await standing())?.totals.acceptedFen).toBe(11000);
  });

  it('tells the second of two who adjust in one instant that the claim moved', async () => {
    const { adjust, standing } = await aReviewedClaim();
    const both = await Promise.all([
      adjust('commerce-officer', { 2: 6000 }),
      adjust('post-officer', { 3: 0 }),
    ]);
    const moved = both.flatMap((one) =>
      'refusals' in (one as object) ? (one as { refusals: { code: string }[] }).refusals : [],
    );
    expect(moved.map(({ code }) => code)).toEqual(['CASE-MOVED']);
    expect((await standing())?.adjustmentSheets).toHaveLength(1);
  });

  it.each([
    ['set lower', adjustLines, '00000000-0000-4000-8000-00000000000a'],
    ['taken back', takeBackAdjustments, '00000000-0000-4000-8000-00000000000b'],
  ])('is not %s once the department has decided in the same instant', async (_, route, sheetId) => {
    const { ports, ref, call, decide, standing } = await aReviewedClaim();
    const request = (id: string) => ({
      person: 'commerce-officer',
      params: { claimId: ref.id, sheetId: id },
      ...call({ 2: 6000 }),
    });
    await answerOf(ports, adjustLines, request('00000000-0000-4000-8000-00000000000b'));
    const decidedMeanwhile = {
      ...ports,
      register: {
        ...ports.register,
        evidenceOf: async (id: string) => {
          await decide('commerce-officer', 'review:commerce', 'approve');
          return ports.register.evidenceOf(id);
        },
      },
    };
    expect(await refusalOf(decidedMeanwhile, route, request(sheetId))).toEqual([409, 'TASK-CLOSED']);
    expect(await standing()).toMatchObject({ totals: { acceptedFen: 11000 }, adjustmentSheets: [{}] });
  });

  it('belongs to the step of whoever did it: they take no other', async () => {
    const { adjust, decide } = await aReviewedClaim(aProgramme({ departments: ['commerce', 'customs'] }));
    await adjust('both-officer', { 2: 6000 });
    expect(await decide('both-officer', 'review:customs', 'approve')).toMatchObject({
      refusals: [{ code: 'TWO-STEPS' }],
    });
  });

  it('is possible only with the claim on one’s desk', async () => {
    const { ports, params, call, decide } = await aReviewedClaim();
    const request = (person: string) => ({ person, params: params(), ...call({ 2: 0 }) });
    expect(await refusalOf(ports, adjustLines, request('customs-officer'))).toEqual([
      409,
      'ADJUSTMENT-NOT-NOW',
    ]);
    await decide('commerce-officer', 'review:commerce', 'approve');
    expect(await refusalOf(ports, adjustLines, request('commerce-officer'))).toEqual([
      409,
      'ADJUSTMENT-NOT-NOW',
    ]);
  });

  it('can be taken back by the department whose sheet it is, and stays on record', async () => {
    const { ports, params, call, standing } = await aReviewedClaim();
    const sheet = params();
    await answerOf(ports, adjustLines, { person: 'commerce-officer', params: sheet, ...call({ 2: 0 }) });
    expect(await refusalOf(ports, takeBackAdjustments, { person: 'post-officer', params: sheet })).toEqual([
      404,
      'NOT-FOUND',
    ]);
    for (const _ of [1, 2])
      await answerOf(ports, takeBackAdjustments, { person: 'commerce-officer', params: sheet });
    expect(await standing()).toMatchObject({
      totals: { accepted: 2, acceptedFen: 15000 },
      takenOff: { lines: 0, struck: 0, fen: 0 },
      adjustmentSheets: [{ takenBack: { by: 'commerce-officer' } }],
    });
  });

  it('is not taken back by a later step of the same department: that was decided', async () => {
    const { ports, params, call, decide, weigh, standing } = await aReviewedClaim();
    const sheet = params();
    await answerOf(ports, adjustLines, { person: 'commerce-officer', params: sheet, ...call({ 2: 0 }) });
    await decide('commerce-officer', 'review:commerce', 'approve');
    await decide('post-officer', 'review:post', 'refuse');
    expect(await weigh()).toMatchObject({ standing: 'joint-review' });
    expect(await refusalOf(ports, takeBackAdjustments, { person: 'commerce-lead', params: sheet })).toEqual([
      404,
      'NOT-FOUND',
    ]);
    const own = params();
    await answerOf(ports, adjustLines, { person: 'commerce-lead', params: own, ...call({ 3: 0 }) });
    await answerOf(ports, takeBackAdjustments, { person: 'commerce-lead', params: own });
    expect(await standing()).toMatchObject({ takenOff: { lines: 1, struck: 1, fen: 10000 } });
  });

  /** Both lines set lower by commerce, and the claim sent back by the post. */
  const aReturnedClaim = async () => {
    const claim = await aReviewedClaim();
    await claim.adjust('commerce-officer', { 2: 6000, 3: 0 });
    await claim.decide('commerce-officer', 'review:commerce', 'approve');
    await claim.decide('post-officer', 'review:post', 'return');
    await claim.weigh();
    const correct = async (...parcels: Parameters<typeof waybillFile>[0]) => {
      await claim.upload('waybills', waybillFile(parcels, claim.invoice), {}, claim.evidenceId);
      await claim.submit();
      await claim.screen();
    };
    return { ...claim, correct };
  };
  const [first, second] = [{ number: 'SF000001' }, { number: 'SF000002', yuan: '50.00' }];

  it('is carried over in a correction to the lines that come again unchanged, wherever they stand now', async () => {
    const { correct, standing, steps, bothApprove, told, person } = await aReturnedClaim();
    await correct({ number: 'SF000009' }, first, { ...second, yuan: '40.00' });
    expect(await standing()).toMatchObject({
      totals: { accepted: 3, acceptedFen: 20000 },
      takenOff: { lines: 1, struck: 0, fen: 4000 },
      adjustmentSheets: [
        { round: 1, lines: 2 },
        { round: 2, lines: 1, carriedFrom: 1, by: 'commerce-officer' },
      ],
    });
    expect(await steps()).toEqual(['review:commerce', 'review:post']);
    await bothApprove();
    expect(await told(person)).toMatchObject({
      adjustments: [{ line: 3, amountFen: 6000, reason, carriedFrom: 1 }],
    });
  });

  it('is not carried over to lines that were corrected: they are looked at anew, by whoever set them lower', async () => {
    const { correct, standing, steps } = await aReturnedClaim();
    await correct({ ...first, yuan: '99' }, { ...second, yuan: '40.00' });
    expect(await standing()).toMatchObject({
      totals: { acceptedFen: 13900 },
      adjustmentSheets: [{ round: 1 }],
    });
    expect((await standing())?.takenOff).toBeUndefined();
    expect(await steps()).toEqual(['review:commerce', 'review:post']);
  });

  it('leaves room for new sheets, however many the rounds before had', async () => {
    const { correct, standing, ports, adjust } = await aReturnedClaim();
    const before = await standing();
    const [sheet] = before?.adjustmentSheets ?? [];
    if (!before || !sheet) throw new Error('Nothing was set lower.');
    const takenBack = { by: 'commerce-officer', at: before.changedAt };
    const many = Array.from({ length: 199 }, (_, n) => ({ ...sheet, id: `sheet-${n}`, takenBack }));
    const adjustmentSheets = [sheet, ...many];
    await ports.register.commit({
      cases: [changed(before, momentOf(ports), { adjustmentSheets })],
      events: [],
    });
    await correct(first, second);
    expect(await adjust('commerce-officer', { 2: 5000 })).toMatchObject({ takenOff: { fen: 10000 } });
  });

  it('that was carried over can be taken back by whoever had set it, and is carried no further', async () => {
    const { correct, standing, ports, ref, decide, weigh } = await aReturnedClaim();
    await correct(first, second);
    const sheetId = (await standing())?.adjustmentSheets?.at(-1)?.id ?? '';
    const params = { claimId: ref.id, sheetId };
    await answerOf(ports, takeBackAdjustments, { person: 'commerce-officer', params });
    expect(await standing()).toMatchObject({ totals: { acceptedFen: 15000 }, takenOff: { lines: 0 } });
    await decide('commerce-officer', 'review:commerce', 'approve');
    await decide('post-officer', 'review:post', 'approve');
    await weigh();
    expect(await standing()).toMatchObject({ status: 'determined', determinedFen: 4500 });
  });
});

describe('many lines are set lower by a file', () => {
  it('takes the reason by its code or its words', async () => {
    const { byFile, standing } = await aReviewedClaim();
    await byFile('commerce-officer', `${header}\n2,60.00,金额有误,按发票\n3,0,NOT-ELIGIBLE,收件人不在境外\n`);
    expect(await standing()).toMatchObject({ takenOff: { lines: 2, struck: 1, fen: 9000 } });
  });

  it('names every defect by its row, and sets nothing', async () => {
    const { byFile, standing } = await aReviewedClaim();
    const outcome = await byFile('commerce-officer', `${header}\nx,60,金额有误,按发票\n2,-1,不喜欢,\n`);
    expect(outcome).toMatchObject({
      status: 422,
      refusals: [
        { code: 'ADJUSTMENT-LINE', at: 'line 2, column line' },
        { code: 'MONEY-NEGATIVE', at: 'line 3, column amount' },
        { code: 'REASON-UNKNOWN', at: 'line 3, column reason' },
        { code: 'FIELD-MISSING', at: 'line 3, column text' },
      ],
    });
    expect((await standing())?.adjustmentSheets).toBeUndefined();
  });

  it('refuses a line that stands in it twice, and one that the list does not have', async () => {
    const { byFile } = await aReviewedClaim();
    const rows = ['2,60,OTHER,甲', '2,50,OTHER,乙', '77,0,OTHER,丙'];
    expect(await byFile('commerce-officer', `${header}\n${rows.join('\n')}\n`)).toMatchObject({
      refusals: [
        { code: 'ADJUSTMENT-NO-LINE', at: 'line 4' },
        { code: 'ADJUSTMENT-TWICE', at: 'line 3' },
      ],
    });
  });
});

describe('the claimant reads what was taken off', () => {
  it('not where the claim was withdrawn before it was determined', async () => {
    const { adjust, withdraw, told, person, ports, own } = await aReviewedClaim();
    await adjust('commerce-officer', { 2: 6000 });
    await withdraw();
    const { claim } = (await answerOf(ports, getClaim, { person, params: own })) as { claim: Claim };
    expect([claim.totals.acceptedFen, claim.takenOff]).toEqual([15000, undefined]);
    expect((await told(person)).adjustments).toEqual([]);
  });

  it('of the claim as it is made now, and of none before it', async () => {
    const { adjust, bothApprove, withdraw, open, told, person, standing } = await aReviewedClaim();
    await adjust('commerce-officer', { 2: 6000 });
    await bothApprove();
    await withdraw();
    await open();
    const claim = await standing();
    expect(claim).toMatchObject({ status: 'draft', round: 2, totals: { lines: 0 }, derivation: [] });
    expect([claim?.determinedFen, claim?.takenOff, claim?.facts]).toEqual([undefined, undefined, undefined]);
    expect(claim?.adjustmentSheets).toHaveLength(1);
    await withdraw();
    expect((await told(person)).adjustments).toEqual([]);
  });

  it('once the amount is determined: each line with its reason, the department and no person', async () => {
    const { adjust, bothApprove, told, person, ports, own } = await aReviewedClaim();
    await adjust('commerce-officer', { 2: 6000 });
    expect((await told(person)).adjustments).toEqual([]);
    const progress = await answerOf(ports, getProgress, {
      person,
      params: { subjectId: own.subjectId, kind: 'claim', id: own.claimId },
    });
    expect(JSON.stringify(progress)).not.toContain('LinesAdjusted');
    await bothApprove();
    const { adjustments } = await told(person);
    expect(adjustments).toMatchObject([
      { line: 2, acceptedFen: 10000, amountFen: 6000, department: 'commerce', reason },
    ]);
    expect(JSON.stringify(adjustments)).not.toContain('commerce-officer');
  });
});
