import { describe, expect, it } from 'vitest';
import { whatIsSent } from '../../portal/src/case/decision-form.ts';
import { inOrder } from '../../portal/src/case/in-order.ts';
import { invoiceNumberIn } from '../../portal/src/claims/evidence/invoice-number-in.ts';
import { sumOfEvidence } from '../../portal/src/claims/sums.ts';

describe('a decision', () => {
  it('takes its reasons along, each with its words', () => {
    const sent = whatIsSent({
      decision: 'return',
      codes: ['DOCUMENT-MISSING', 'OTHER'],
      texts: { OTHER: ' 请补章 ' },
      opinion: ' ',
    });
    expect(sent).toEqual({
      decision: 'return',
      reasons: [{ code: 'DOCUMENT-MISSING' }, { code: 'OTHER', text: '请补章' }],
    });
  });

  it('leaves behind the reasons of a decision that was not taken', () => {
    expect(whatIsSent({ decision: 'approve', codes: ['OTHER'], opinion: '同意' })).toEqual({
      decision: 'approve',
      reasons: [],
      opinion: '同意',
    });
  });
});

describe('a history', () => {
  it('is told in order, and shows a status only when it is news', () => {
    const events = [
      { at: '2026-07-08T02:00:02.000Z', to: 'submitted' },
      { at: '2026-07-08T02:00:00.000Z', to: 'draft' },
      { at: '2026-07-08T02:00:01.000Z', to: 'draft' },
    ];
    expect(inOrder(events).map(({ changedTo }) => changedTo)).toEqual(['draft', undefined, 'submitted']);
  });
});

describe('a history of one instant', () => {
  it('goes the way the case could go', () => {
    const at = '2026-08-10T02:00:00.000Z';
    const events = [
      { at, from: 'reserved', to: 'in-batch' },
      { at },
      { at, from: 'in-batch', to: 'exported' },
      { at: '2026-08-03T02:00:00.000Z', to: 'in-notice' },
      { at, from: 'in-notice', to: 'reserved' },
    ];
    expect(inOrder(events).map(({ changedTo }) => changedTo)).toEqual([
      'in-notice',
      undefined,
      'reserved',
      'in-batch',
      'exported',
    ]);
  });
});

describe('evidence', () => {
  it('finds an invoice number in the name of its file', () => {
    expect(invoiceNumberIn('寄递费发票26151000770000000000.pdf')).toBe('26151000770000000000');
    expect(invoiceNumberIn('发票1.pdf')).toBeUndefined();
  });

  it('adds up what was read, and counts a file that was not as nothing', () => {
    const totals = { accepted: 2, refused: 1, claimedFen: 300, acceptedFen: 200 };
    expect(sumOfEvidence([{ totals, estimateFen: 60 }, {}, { totals }])).toEqual({
      accepted: 4,
      refused: 2,
      claimedFen: 600,
      acceptedFen: 400,
      estimateFen: 60,
    });
  });
});
