import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accounts,
  apply,
  type Balance,
  changeOf,
  openLedger,
  poolOf,
  type TransferKind,
  transfers,
} from '#domain/payment/ledger.ts';
import { fen } from '#domain/shared/money.ts';

const within: readonly TransferKind[] = [
  'reserve',
  'commit',
  'settle',
  'restore',
  'release',
  'recover',
  'reverse',
];
const kinds: readonly TransferKind[] = [...within, 'top-up', 'cut'];
const transfer = fc.record({
  kind: fc.constantFrom(...within),
  amount: fc.integer({ min: 0, max: 1_000_000 }).map(fen),
});

const booked = (balance: Balance, kind: TransferKind, amount: number): Balance => {
  const applied = apply(balance, { kind, amount: fen(amount) });
  return applied.ok ? applied.value : balance;
};

describe('the ledger of a fund line', () => {
  it('has a row for every transfer', () => {
    expect(Object.keys(transfers)).toEqual(kinds);
  });

  it('follows a payment that is returned once and paid the second time', () => {
    const way: readonly TransferKind[] = ['reserve', 'commit', 'restore', 'commit', 'settle'];
    const balance = way.reduce((so, kind) => booked(so, kind, 300), openLedger(fen(1000)));
    expect(balance).toEqual({ free: 700, reserved: 0, committed: 0, paid: 300, recovered: 0 });
  });

  it('keeps what came back apart from what may be given away', () => {
    const way: readonly TransferKind[] = ['reserve', 'commit', 'settle'];
    const paid = way.reduce((so, kind) => booked(so, kind, 300), openLedger(fen(1000)));
    expect(booked(paid, 'recover', 120)).toEqual({ ...paid, paid: 180, recovered: 120 });
    expect(apply(paid, { kind: 'recover', amount: fen(301) })).toMatchObject({
      ok: false,
      refusal: { code: 'LEDGER-SHORT', at: 'paid', found: '3.00' },
    });
  });

  it('takes back what was recovered by mistake, and no more than that', () => {
    const way: readonly TransferKind[] = ['reserve', 'commit', 'settle'];
    const paid = way.reduce((so, kind) => booked(so, kind, 300), openLedger(fen(1000)));
    const recovered = booked(paid, 'recover', 120);
    expect(booked(recovered, 'reverse', 120)).toEqual(paid);
    expect(apply(recovered, { kind: 'reverse', amount: fen(121) })).toMatchObject({
      ok: false,
      refusal: { code: 'LEDGER-SHORT', at: 'recovered', found: '1.20' },
    });
  });

  it('releases what is no longer needed', () => {
    const balance = booked(booked(openLedger(fen(1000)), 'reserve', 300), 'release', 300);
    expect(balance).toEqual(openLedger(fen(1000)));
  });

  it('never goes below nothing, and says what is there', () => {
    expect(apply(openLedger(fen(1000)), { kind: 'reserve', amount: fen(1001) })).toMatchObject({
      ok: false,
      refusal: { code: 'LEDGER-SHORT', at: 'free', found: '10.00', expected: { en: 'at least 10.01 yuan' } },
    });
  });

  it('gains and loses in its accounts what its pool does', () => {
    for (const kind of kinds) {
      const one = { kind, amount: fen(100) };
      const gained = accounts.reduce((sum, account) => sum + changeOf(account, one), 0);
      expect([kind, gained]).toEqual([kind, changeOf('pool', one)]);
    }
  });

  it('gives back no more than is free', () => {
    const reserved = booked(openLedger(fen(1000)), 'reserve', 300);
    expect(apply(reserved, { kind: 'cut', amount: fen(701) })).toMatchObject({
      ok: false,
      refusal: { code: 'LEDGER-SHORT', at: 'free' },
    });
    expect(booked(reserved, 'cut', 700)).toEqual({ ...reserved, free: 0 });
  });

  it('holds the same money whatever is transferred within it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.array(transfer, { maxLength: 60 }),
        (pool, all) => {
          const balance = all.reduce(
            (so, { kind, amount }) => booked(so, kind, amount),
            openLedger(fen(pool)),
          );
          expect(poolOf(balance)).toBe(pool);
          expect(Object.values(balance).filter((amount) => amount < 0)).toEqual([]);
        },
      ),
    );
  });
});
