import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountDetails, Accounts, BankAccount } from '#domain/filing/account.ts';
import {
  confirmed,
  doubted,
  type Hand,
  isWithdrawable,
  mostEarlier,
  typed,
  withdrawn,
} from '#domain/filing/account-versions.ts';
import { keptFromPayment } from '#domain/payment/rules/index.ts';
import { day, dayOf, hoursAfter } from '#domain/shared/day.ts';
import { fen } from '#domain/shared/money.ts';

const restHours = 48;
const beginning = '2026-03-02T01:00:00.000Z';

const detailsAt = (n: number): AccountDetails => ({
  accountName: '示例',
  accountNumber: `1507810000000${n}`,
  bankName: '演示银行',
  bankCode: '102100099996',
  province: '',
  city: '',
});

const handAt = (now: string, administrator: boolean): Hand => ({
  person: administrator ? 'administrator' : 'clerk',
  administrator,
  now,
  restsUntil: hoursAfter(now, restHours),
});

/** Whether money would go to the current account now, as the payment rules see it. */
const isPaid = ({ account }: Accounts, now: string): boolean =>
  keptFromPayment({
    fundLineId: 'line',
    maker: { person: 'maker', memberOf: new Set() },
    today: dayOf(now),
    now,
    claim: { subjectId: 's', status: 'reserved' },
    part: { fen: fen(1), status: 'reserved' },
    isOfProgramme: true,
    share: { fen: fen(1), noticeIsOver: true },
    objectionIsOpen: false,
    filings: [{ status: 'in-force', validFrom: day('2020-01-01') }],
    account,
    heldByCredit: [],
  }).length === 0;

type Step =
  | { readonly what: 'type'; readonly n: number; readonly administrator: boolean }
  | { readonly what: 'confirm' | 'withdraw' }
  | { readonly what: 'doubt'; readonly version: number }
  | { readonly what: 'wait'; readonly hours: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ what: fc.constant('type' as const), n: fc.nat({ max: 2 }), administrator: fc.boolean() }),
  fc.record({ what: fc.constantFrom('confirm' as const, 'withdraw' as const) }),
  fc.record({ what: fc.constant('doubt' as const), version: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ what: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }),
);

type World = { readonly accounts: Accounts; readonly now: string };

const taken = ({ accounts, now }: World, one: Step): World => {
  switch (one.what) {
    case 'type':
      return {
        now,
        accounts: typed(accounts, { details: detailsAt(one.n) }, handAt(now, one.administrator)),
      };
    case 'confirm':
      return { now, accounts: confirmed(accounts, handAt(now, true)) ?? accounts };
    case 'withdraw':
      return { now, accounts: withdrawn(accounts, handAt(now, true)) ?? accounts };
    case 'doubt':
      return { now, accounts: doubted(accounts, one.version, '户名不符') ?? accounts };
    default:
      return { accounts, now: hoursAfter(now, one.hours) };
  }
};

/** The subject's own account, number 0, has been confirmed and paid to. */
const settled: World = {
  accounts: typed({}, { details: detailsAt(0) }, handAt(beginning, true)),
  now: beginning,
};

const worldsAfter = (steps: readonly Step[]): readonly World[] => {
  const worlds = [settled];
  for (const one of steps) worlds.push(taken(worlds.at(-1) ?? settled, one));
  return worlds;
};

/** Everything by which it is paid, without the number of the version. */
const asPaid = ({ version: _, restores: __, ...rest }: BankAccount) => rest;

const holdsNumber = (n: number, { account }: Accounts) =>
  account?.accountNumber === detailsAt(n).accountNumber;

/** When the account that is paid now was confirmed, without another having been confirmed since. */
const confirmedSince = (worlds: readonly World[]): string => {
  const number = ({ accounts: { account } }: World) => account?.accountNumber;
  const last = worlds.at(-1);
  const confirmedOnes = worlds.filter(({ accounts: { account } }) => account?.status === 'confirmed');
  const other = confirmedOnes.findLastIndex((world) => last && number(world) !== number(last));
  return confirmedOnes.slice(other + 1)[0]?.now ?? beginning;
};

describe('a changed account', () => {
  it('is paid to only after it has rested, whatever is typed, confirmed, withdrawn or returned in between', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const worlds = worldsAfter(steps);
        for (const n of [1, 2]) {
          const since = worlds.find(({ accounts }) => holdsNumber(n, accounts))?.now ?? beginning;
          const paid = worlds.find(({ accounts, now }) => holdsNumber(n, accounts) && isPaid(accounts, now));
          if (paid) expect(paid.now >= hoursAfter(since, restHours)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('rests anew each time it is brought back after another was confirmed, unless that other was withdrawn', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const typedOnly = steps.filter(({ what }) => what !== 'doubt' && what !== 'withdraw');
        const worlds = worldsAfter(typedOnly);
        worlds.forEach(({ accounts, now }, n) => {
          if (holdsNumber(0, accounts) || !isPaid(accounts, now)) return;
          expect(now >= hoursAfter(confirmedSince(worlds.slice(0, n + 1)), restHours)).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('is never replaced in silence: what is paid is what stands as the current version', () => {
    const { accounts } = taken(settled, { what: 'type', n: 1, administrator: true });
    expect([isPaid(accounts, beginning), accounts.account?.version]).toEqual([false, 2]);
    expect(isPaid(accounts, hoursAfter(beginning, restHours))).toBe(true);
  });

  it('is withdrawn to exactly the former one, as it stood', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, administrator) => {
        const { accounts: before, now } = worldsAfter(steps).at(-1) ?? settled;
        const hand = handAt(now, administrator);
        const changed = typed(before, { details: detailsAt(9) }, hand);
        const back = withdrawn(changed, handAt(hoursAfter(now, restHours - 1), true));
        if (!before.account || !back?.account) throw new Error('It could not be withdrawn.');
        expect(asPaid(back.account)).toEqual(asPaid(before.account));
        expect(back.account.version).toBe((changed.account?.version ?? 0) + 1);
        expect(isPaid(back, now)).toBe(isPaid(before, now));
      }),
      { numRuns: 500 },
    );
  });

  it('can no longer be withdrawn once it has rested', () => {
    const { accounts } = taken(settled, { what: 'type', n: 1, administrator: true });
    expect(isWithdrawable(accounts, hoursAfter(beginning, restHours - 1))).toBe(true);
    expect(isWithdrawable(accounts, hoursAfter(beginning, restHours))).toBe(false);
  });

  it('rests although those that were confirmed have fallen off the end', () => {
    const pending = Array.from(
      { length: mostEarlier + 5 },
      (_, n): Step => ({
        what: 'type',
        n: n % 2 === 0 ? 1 : 2,
        administrator: false,
      }),
    );
    const { accounts, now } = worldsAfter(pending).at(-1) ?? settled;
    expect(accounts.earlierAccounts).toHaveLength(mostEarlier);
    expect(isPaid(taken({ accounts, now }, { what: 'confirm' }).accounts, now)).toBe(false);
  });
});

describe('an account', () => {
  it('is paid at once where it is the first, by whomever it was typed', () => {
    const typedByClerk = typed({}, { details: detailsAt(1) }, handAt(beginning, false));
    expect(isPaid(typedByClerk, beginning)).toBe(false);
    expect(isPaid(confirmed(typedByClerk, handAt(beginning, true)) ?? {}, beginning)).toBe(true);
  });

  it('sent twice is one version', () => {
    const twice = typed(settled.accounts, { details: detailsAt(0) }, handAt(beginning, false));
    expect(twice).toBe(settled.accounts);
  });

  it('that the bank has doubted is confirmed by sending it again, and does not rest', () => {
    const doubt = doubted(settled.accounts, 1, '账号已销') ?? {};
    expect([isPaid(doubt, beginning), confirmed(doubt, handAt(beginning, true))]).toEqual([false, undefined]);
    const again = typed(doubt, { details: detailsAt(0) }, handAt(beginning, true));
    expect([isPaid(again, beginning), again.account?.version]).toEqual([true, 2]);
  });

  it('stays in doubt where the change after it is withdrawn', () => {
    const changed = typed(settled.accounts, { details: detailsAt(1) }, handAt(beginning, true));
    const answered = doubted(changed, 1, '户名不符') ?? {};
    expect(withdrawn(answered, handAt(beginning, true))?.account).toMatchObject({
      version: 3,
      restores: 1,
      status: 'to-be-confirmed',
      doubt: '户名不符',
    });
  });
});
