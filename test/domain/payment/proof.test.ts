import { describe, expect, it } from 'vitest';
import type { Posting } from '#domain/payment/posting.ts';
import { proofOf } from '#domain/payment/proof.ts';
import { fen } from '#domain/shared/money.ts';

const posting = (id: string, transfer: Posting['transfer'], amount: number): Posting => ({
  id,
  fundLineId: 'line',
  transfer,
  fen: fen(amount),
  at: '2026-09-01T00:00:00.000Z',
  for: { kind: 'claim', id: 'c' },
});

const postings = [
  posting('1', 'reserve', 60),
  posting('2', 'commit', 50),
  posting('3', 'settle', 30),
  posting('4', 'restore', 20),
  posting('5', 'release', 10),
  posting('6', 'recover', 9),
  posting('7', 'reverse', 4),
];
const balance = {
  fundLineId: 'line',
  pool: fen(100),
  free: fen(50),
  reserved: fen(20),
  committed: fen(0),
  paid: fen(25),
  recovered: fen(5),
};

describe('the proof of a fund line', () => {
  it('works the balance out again from the postings alone', () => {
    expect(proofOf(balance, postings)).toEqual({
      accountsAddUp: true,
      postingsAddUp: true,
      derived: { free: 50, reserved: 20, committed: 0, paid: 25, recovered: 5 },
      transfers: {
        reserve: { count: 1, fen: 60 },
        commit: { count: 1, fen: 50 },
        settle: { count: 1, fen: 30 },
        restore: { count: 1, fen: 20 },
        release: { count: 1, fen: 10 },
        recover: { count: 1, fen: 9 },
        reverse: { count: 1, fen: 4 },
        'top-up': { count: 0, fen: 0 },
        cut: { count: 0, fen: 0 },
      },
    });
  });

  it('includes what documents added and took back', () => {
    const changes = [...postings, posting('8', 'top-up', 40), posting('9', 'cut', 15)];
    const grown = { ...balance, openedWith: fen(100), pool: fen(125), free: fen(75) };
    expect(proofOf(grown, changes)).toMatchObject({
      accountsAddUp: true,
      postingsAddUp: true,
      derived: { free: 75 },
    });
    expect(proofOf(grown, postings)).toMatchObject({ accountsAddUp: true, postingsAddUp: false });
  });

  it('finds money that was lost, and money that nobody posted', () => {
    expect(proofOf({ ...balance, free: fen(49) }, postings)).toMatchObject({
      accountsAddUp: false,
      postingsAddUp: false,
    });
    expect(proofOf({ ...balance, free: fen(49), paid: fen(26) }, postings)).toMatchObject({
      accountsAddUp: true,
      postingsAddUp: false,
    });
  });
});
