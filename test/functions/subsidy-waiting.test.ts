import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import { allocate } from '#domain/subsidy/amount/allocation.ts';
import { type Allocation, allocationId } from '#domain/subsidy/amount/allocation-case.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { momentOf } from '#functions/casework/writing.ts';
import type { Ports } from '#functions/ports.ts';
import { sharedOut } from '#functions/subsidy/allocation/promised.ts';
import { serveNow } from '#functions/subsidy/allocation/serve-after.ts';
import { serveWaiting } from '#functions/subsidy/allocation/serve-waiting.ts';
import { sharePool } from '#functions/subsidy/allocation/share-pool.task.ts';
import { settleObjection } from '#functions/subsidy/objections/settle-objection.task.ts';
import { type AWindow, aDetermined, aWindow, claimOf, goThrough, windowRef } from '../support/a-window.ts';
import { aProgramme } from '../support/a-zone.ts';
import { objectTo } from '../support/an-objection.ts';
import { ofOneLine } from '../support/some-cases.ts';

const waits = { admission: { kind: 'everyone' }, shortage: 'wait' } as const;
const terms = { amount: { kind: 'fixed', fen: fen(0) }, roundingUnitFen: fen(100) } as const;

/** The nth claim, submitted in the nth minute. */
const inTurn = (n: number, amount: number) =>
  aDetermined(n, amount, { submittedAt: `2026-07-10T01:${String(n).padStart(2, '0')}:00.000Z` });

const statusesOf = (window: AWindow, count: number) =>
  Promise.all(Array.from({ length: count }, async (_, n) => (await window.claim(n))?.status));

const amountsOf = (window: AWindow, count: number) =>
  Promise.all(Array.from({ length: count }, async (_, n) => (await window.claim(n))?.allocatedFen));

/** Money that somebody has reserved of the same fund line and gives back. */
const release = async ({ register }: Ports, amount: number) => {
  const posting = {
    fundLineId: 'line',
    fen: fen(amount),
    at: '2026-08-20T01:00:00.000Z',
    for: { kind: 'claim', id: 'other' },
  } as const;
  await register.commit({ postings: [{ ...posting, id: `in-${amount}`, transfer: 'release' }], events: [] });
};

const reserveElsewhere = async ({ register }: Ports, amount: number) => {
  const posting = {
    id: 'elsewhere',
    fundLineId: 'line',
    transfer: 'reserve',
    fen: fen(amount),
    at: '2026-08-01T01:00:00.000Z',
    for: { kind: 'claim', id: 'other' },
  } as const;
  await register.commit({ postings: [posting], events: [] });
};

const serve = (window: AWindow) => serveWaiting(window.ports, momentOf(window.ports), 'test');

const standAt = async (window: AWindow, n: number, status: Claim['status']) => {
  const claim = await window.claim(n);
  if (!claim) throw new Error('There is no such claim.');
  await window.ports.register.commit({
    cases: [{ ...claim, status, version: claim.version + 1 }],
    events: [],
  });
};

const four = () => [inTurn(0, 40_000), inTurn(1, 50_000), inTurn(2, 20_000), inTurn(3, 10_000)];

describe('where the pool does not suffice and claims may wait', () => {
  it('everyone keeps the whole amount; from the first whom it does not hold, all wait', async () => {
    const window = await aWindow({ claims: four(), poolFen: 70_000, pool: waits });
    await goThrough(window);
    expect(await amountsOf(window, 4)).toEqual([40_000, 50_000, 20_000, 10_000]);
    expect(await statusesOf(window, 4)).toEqual(['reserved', 'waiting', 'waiting', 'waiting']);
    expect(await window.standing()).toMatchObject({
      poolFen: 70_000,
      allocatedFen: 120_000,
      waitingFen: 80_000,
      residueFen: 30_000,
    });
    expect(await window.ports.ledger.balance('line')).toMatchObject({ free: 30_000, reserved: 40_000 });
  });

  it('each is told its place', async () => {
    const window = await aWindow({ claims: four(), poolFen: 70_000, pool: waits });
    await goThrough(window);
    const told = (await window.claim(2))?.derivation.find(({ step }) => step === 9);
    expect(told?.text.zh).toBe('资金池不足，全额保留，排第 3 位等待后续资金');
    expect(await window.claim(2)).toMatchObject({ waiting: { turn: 3 } });
    expect((await window.claim(0))?.derivation.some(({ step }) => step === 9)).toBe(false);
  });

  it('money that comes later serves them in their order, and nobody overtakes', async () => {
    const window = await aWindow({ claims: four(), poolFen: 90_000, pool: waits });
    await reserveElsewhere(window.ports, 50_000);
    await goThrough(window);
    expect(await statusesOf(window, 4)).toEqual(['reserved', 'waiting', 'waiting', 'waiting']);
    await release(window.ports, 49_000);
    expect(await serve(window)).toBe(0);
    await release(window.ports, 1000);
    expect(await serve(window)).toBe(1);
    expect(await statusesOf(window, 4)).toEqual(['reserved', 'reserved', 'waiting', 'waiting']);
  });

  it('who withdraws during the notice leaves money to those who wait', async () => {
    const window = await aWindow({ claims: four(), poolFen: 70_000, pool: waits });
    await window.prepare();
    await window.share();
    await window.decide('approve');
    await window.announce();
    await standAt(window, 0, 'withdrawn');
    await window.close();
    expect(await statusesOf(window, 4)).toEqual(['withdrawn', 'reserved', 'reserved', 'waiting']);
    expect(await window.ports.ledger.balance('line')).toMatchObject({ free: 0, reserved: 70_000 });
  });

  it('who withdraws while waiting leaves the place to those behind', async () => {
    const window = await aWindow({ claims: four(), poolFen: 70_000, pool: waits });
    await goThrough(window);
    await standAt(window, 1, 'withdrawn');
    await serveNow(window.ports);
    expect(await statusesOf(window, 4)).toEqual(['reserved', 'withdrawn', 'reserved', 'reserved']);
    expect(await window.ports.ledger.balance('line')).toMatchObject({ free: 0, reserved: 70_000 });
  });

  it('serving twice serves once', async () => {
    const window = await aWindow({ claims: four(), poolFen: 150_000, pool: waits });
    await reserveElsewhere(window.ports, 100_000);
    await goThrough(window);
    await release(window.ports, 60_000);
    expect(await serve(window)).toBe(2);
    expect(await serve(window)).toBe(0);
    expect(await statusesOf(window, 4)).toEqual(['reserved', 'reserved', 'reserved', 'waiting']);
    expect(await window.ports.ledger.postings('line')).toHaveLength(5);
  });
});

const amounts = fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 20 });

describe('the row of those who wait', () => {
  it('holds everyone behind the first whom the pool does not hold, and the rest fits', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 500_000 }).map(fen), (wanted, pool) => {
        const requests = wanted.map((requested, n) => ({
          claimId: claimOf(n),
          requested: fen(requested),
          submittedAt: '',
          measure: 0,
        }));
        const shared = allocate(waits, terms, pool, requests);
        const row = shared.allotments.toSorted((a, b) => a.turn - b.turn);
        const served = row.filter((one) => !one.waits);
        const sum = served.reduce((total, { allocated }) => total + allocated, 0);
        expect(sum + shared.residue).toBe(pool);
        const first = row.find((one) => one.waits);
        expect(first ? sum + first.allocated > pool : true).toBe(true);
        const behind = row.filter(({ turn, allocated }) => first && turn > first.turn && allocated > 0);
        expect(behind.every((one) => one.waits)).toBe(true);
        expect(JSON.stringify(allocate(waits, terms, pool, requests.toReversed()))).toBe(
          JSON.stringify(shared),
        );
      }),
    );
  });
});

/** The allocation of another window of the same fund line: 100,000 are frozen, of which 20,000 wait. */
const another = (but: Partial<Allocation> = {}): Allocation => ({
  kind: 'allocation',
  id: allocationId('other', '2026H1'),
  version: 1,
  status: 'proposed',
  openedAt: '2026-08-01T01:00:00.000Z',
  changedAt: '2026-08-01T01:00:00.000Z',
  programmeId: 'other',
  programmeVersion: 1,
  periodId: '2026H1',
  funding: ofOneLine,
  stoppedBy: [],
  round: 1,
  preparedBy: 'programme-officer',
  allocatedFen: fen(100_000),
  waitingFen: fen(20_000),
  lines: [{ fundLineId: 'line', availableFen: fen(130_000), promisedFen: fen(80_000) }],
  inputsSha256: 'frozen',
  pieces: [],
  shareCount: 0,
  piecesDone: 0,
  ...but,
});

/** A window whose claims come to 120,000, beside another of the same fund line, which holds 130,000. */
const besideAnother = async (but?: Partial<Allocation>) => {
  const window = await aWindow({ claims: four(), poolFen: 130_000 });
  await window.ports.zone.publish(aProgramme({ id: 'other' }));
  if (but) await window.ports.register.commit({ cases: [another(but)], events: [] });
  await window.prepare();
  return window;
};

const elsewhere = { fundLineId: 'elsewhere', availableFen: fen(130_000), promisedFen: fen(80_000) };

describe('a fund line that two windows share', () => {
  it.each<[string, Partial<Allocation>, number]>([
    ['is frozen', { status: 'prepared' }, 50_000],
    ['waits for the second person', {}, 50_000],
    ['stands in its notice', { status: 'in-notice' }, 50_000],
    ['is not frozen yet', { status: 'prepared', inputsSha256: undefined }, 130_000],
    ['was rejected', { status: 'rejected' }, 130_000],
    ['is settled', { status: 'settled' }, 130_000],
    ['is paid from elsewhere', { lines: [elsewhere] }, 130_000],
  ])('gives one what the other leaves, where that %s', async (_, but, poolFen) => {
    const window = await besideAnother(but);
    await window.share();
    expect(await window.standing()).toMatchObject({ poolFen });
  });

  it('does not give the same money twice, though both are frozen in one moment', async () => {
    const window = await besideAnother();
    const { register } = window.ports;
    const others = { cases: [another()], sequence: { name: 'freeze', value: 1 }, events: [] };
    let isFirst = true;
    const commit: typeof register.commit = async (change) => {
      if (change.sequence && isFirst) {
        isFirst = false;
        await register.commit(others);
      }
      return register.commit(change);
    };
    await sharePool({ ...window.ports, register: { ...register, commit } }, { id: windowRef.id });
    expect(await window.standing()).toMatchObject({ status: 'proposed', poolFen: 50_000 });
  });

  it('keeps what is objected to when its notice is over, and nothing for who waits anyway', async () => {
    const window = await aWindow({ claims: four(), poolFen: 70_000, pool: waits });
    await window.prepare();
    await window.share();
    await window.decide('approve');
    await window.announce();
    await standAt(window, 0, 'objected');
    await standAt(window, 1, 'objected');
    await window.close();
    expect((await sharedOut(window.ports)).get('line')).toBe(40_000);
    expect(await statusesOf(window, 4)).toEqual(['objected', 'objected', 'reserved', 'reserved']);
  });

  it('keeps it also while it stands again: nobody who waits is served with it', async () => {
    const window = await aWindow({ claims: four(), poolFen: 70_000, pool: waits });
    await window.prepare();
    await window.share();
    await window.decide('approve');
    await window.announce();
    const { objection, answer } = await objectTo(window.ports, `${windowRef.id}-1`, 1);
    await window.close();
    await answer('commerce-lead', 'dismiss');
    const { register } = window.ports;
    const commit: typeof register.commit = async (change) => {
      await register.commit(change);
      await serveNow(window.ports);
    };
    await settleObjection({ ...window.ports, register: { ...register, commit } }, { id: objection.id });
    expect(await statusesOf(window, 4)).toEqual(['reserved', 'waiting', 'waiting', 'waiting']);
    expect(await window.ports.ledger.balance('line')).toMatchObject({ free: 30_000, reserved: 40_000 });
  });

  it('lets all wait where money was taken all the same: no small claim passes a larger one', async () => {
    const window = await aWindow({ claims: four(), poolFen: 120_000 });
    await window.prepare();
    await window.share();
    await window.decide('approve');
    await window.announce();
    await reserveElsewhere(window.ports, 90_000);
    expect(await window.close()).toBe('settled');
    expect(await statusesOf(window, 4)).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    expect(await window.ports.ledger.balance('line')).toMatchObject({ free: 30_000, reserved: 90_000 });
    await release(window.ports, 10_000);
    await serve(window);
    expect(await statusesOf(window, 4)).toEqual(['reserved', 'waiting', 'waiting', 'waiting']);
    expect(await window.ports.ledger.balance('line')).toMatchObject({ free: 0, reserved: 120_000 });
  });
});
