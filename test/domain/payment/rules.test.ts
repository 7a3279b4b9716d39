import { describe, expect, it } from 'vitest';
import type { PaymentFacts } from '#domain/payment/rule.ts';
import { keptFromPayment } from '#domain/payment/rules/index.ts';
import { day } from '#domain/shared/day.ts';
import { fen } from '#domain/shared/money.ts';

const facts: PaymentFacts = {
  fundLineId: 'line',
  maker: { person: 'maker', memberOf: new Set() },
  today: day('2026-09-01'),
  now: '2026-09-01T01:00:00.000Z',
  claim: { subjectId: 'subject', status: 'reserved' },
  part: { fen: fen(100), status: 'reserved' },
  isOfProgramme: true,
  share: { fen: fen(100), noticeIsOver: true },
  objectionIsOpen: false,
  filings: [{ status: 'in-force', validFrom: day('2026-01-01'), validTo: day('2029-01-01') }],
  account: { status: 'confirmed', confirmedBy: 'clerk' },
  heldByCredit: [],
};

const codes = (but: Partial<PaymentFacts>) => keptFromPayment({ ...facts, ...but }).map(({ code }) => code);

describe('what keeps a claim from being paid', () => {
  it('nothing, where every condition holds', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ part: { fen: fen(100), status: 'returned' } })).toEqual([]);
    expect(codes({ filings: [{ status: 'in-force' }] })).toEqual([]);
    expect(codes({ filings: [{ status: 'suspended', suspension: { stopsPayments: false } }] })).toEqual([]);
  });

  it.each<[string, Partial<PaymentFacts>]>([
    ['PY-101', { part: { fen: fen(100), status: 'exported' } }],
    ['PY-102', { share: { fen: fen(100), noticeIsOver: false } }],
    ['PY-103', { objectionIsOpen: true }],
    ['PY-104', { filings: [] }],
    ['PY-104', { filings: [{ status: 'lapsed' }] }],
    ['PY-104', { filings: [{ status: 'in-force', validTo: day('2026-08-31') }] }],
    ['PY-104', { filings: [{ status: 'suspended', suspension: { stopsPayments: true } }] }],
    ['PY-104', { filings: [{ status: 'in-force', validFrom: day('2026-09-02') }] }],
    ['PY-105', { account: undefined }],
    ['PY-106', { account: { status: 'to-be-confirmed' } }],
    ['PY-107', { part: { fen: fen(101), status: 'reserved' } }],
    [
      'PY-107',
      {
        part: { fen: fen(0), status: 'reserved' },
        share: { fen: fen(0), noticeIsOver: true },
      },
    ],
    ['PY-108', { isOfProgramme: false }],
    ['PY-109', { account: { status: 'confirmed', confirmedBy: 'maker' } }],
    ['PY-109', { account: { status: 'confirmed', confirmedBy: 'clerk', typedBy: 'maker' } }],
    ['PY-109', { maker: { person: 'maker', memberOf: new Set(['subject']) } }],
    ['PY-110', { account: { status: 'confirmed', restsUntil: '2026-09-01T01:00:00.001Z' } }],
    [
      'PY-111',
      {
        heldByCredit: [
          {
            code: 'CR-104',
            severity: 'hard',
            reason: { zh: '暂缓', en: 'Held' },
            next: { zh: '等', en: 'Wait' },
          },
        ],
      },
    ],
  ])('%s alone, for %j', (code, but) => {
    expect(codes(but)).toEqual([code]);
  });

  it('that pays no part of it is said of another fund line', () => {
    const kept = codes({ part: undefined, isOfProgramme: false });
    expect(kept).toEqual(['PY-101', 'PY-107', 'PY-108']);
  });

  it('is said all at once, each with its clause and what to do', () => {
    const kept = keptFromPayment({ ...facts, account: undefined, filings: [], share: undefined });
    expect(kept.map(({ code }) => code)).toEqual(['PY-102', 'PY-104', 'PY-105', 'PY-107']);
    expect(kept.every(({ clause, next }) => clause && next)).toBe(true);
  });

  it('shows until when a changed account rests, on a clock in China, and pays from that instant on', () => {
    const account = { status: 'confirmed', restsUntil: '2026-09-02T16:00:00.000Z' } as const;
    expect(keptFromPayment({ ...facts, account })).toMatchObject([
      { code: 'PY-110', found: '2026-09-03 00:00' },
    ]);
    expect(codes({ account, now: account.restsUntil })).toEqual([]);
  });

  it('shows what the bank said of a doubtful account', () => {
    const account = { status: 'to-be-confirmed', doubt: '户名不符' } as const;
    expect(keptFromPayment({ ...facts, account })).toMatchObject([{ code: 'PY-106', found: '户名不符' }]);
  });
});
