import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fen } from '#domain/shared/money.ts';
import { StoredAllocation } from '#domain/subsidy/amount/allocation-case.ts';
import { StoredClaim } from '#domain/subsidy/claims/claim.ts';
import { claimLifecycle } from '#domain/subsidy/claims/claim-lifecycle.ts';
import { partLifecycle, standingOf } from '#domain/subsidy/claims/part-lifecycle.ts';
import { type ClaimPart, partsOf, reservedParts, withPart } from '#domain/subsidy/claims/parts.ts';
import { aClaim, someInstant } from '../../support/some-cases.ts';

const lines = ['central', 'region', 'city'] as const;
const matching = [
  { fundLineId: 'central', basisPoints: 5000 },
  { fundLineId: 'region', basisPoints: 3000 },
  { fundLineId: 'city', basisPoints: 2000 },
];

type Claim = ReturnType<typeof withPart>;

const reserved = (count = 3) => ({
  status: 'reserved' as const,
  parts: reservedParts({ parts: partsOf(fen(10_000), matching) }).slice(0, count),
});

const pay = (claim: Claim, line: string) =>
  ['batch', 'export', 'settle'].reduce((so, action) => withPart(so, line, action), claim);

type Wish = { readonly line: string; readonly nth: number };

const wishes = fc.array(fc.record({ line: fc.constantFrom(...lines), nth: fc.nat({ max: 1 }) }), {
  maxLength: 30,
});

/** One of its parts goes on, if it can. */
const next = (claim: Claim, { line, nth }: Wish) => {
  const part = claim.parts.find(({ fundLineId }) => fundLineId === line);
  const action = part && Object.keys(partLifecycle[part.status])[nth];
  return action ? withPart(claim, line, action) : claim;
};

describe('a claim that three fund lines pay', () => {
  it('is split once, and each part begins where the allocation put it', () => {
    expect(partsOf(fen(10_000), matching)).toEqual([
      { fundLineId: 'central', fen: 5000, status: 'allocated' },
      { fundLineId: 'region', fen: 3000, status: 'allocated' },
      { fundLineId: 'city', fen: 2000, status: 'allocated' },
    ]);
  });

  it('is paid when all of its parts are, and not before', () => {
    const two = pay(pay(reserved(), 'central'), 'city');
    expect(two.status).toBe('reserved');
    expect(pay(two, 'region').status).toBe('paid');
  });

  it('is returned while one part is, whatever became of the others, and that part is paid again alone', () => {
    const sent = withPart(withPart(pay(reserved(), 'central'), 'region', 'batch'), 'region', 'export');
    const back = withPart(sent, 'region', 'bounce', { returnedFor: 'account-closed' });
    expect(back.status).toBe('returned');
    const again = pay(pay(back, 'region'), 'city');
    expect(again.status).toBe('paid');
    expect(again.parts.map(({ status }) => status)).toEqual(['paid', 'paid', 'paid']);
  });

  it('never makes a move that the lifecycle of a claim does not know', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), wishes, (count, all) => {
        let claim: Claim = reserved(count);
        for (const wish of all) {
          const after = next(claim, wish);
          expect([claim.status, ...Object.values(claimLifecycle[claim.status])]).toContain(after.status);
          claim = after;
        }
      }),
    );
  });

  it('stands where its least advanced part does', () => {
    const at = (...statuses: ClaimPart['status'][]) => standingOf(statuses.map((status) => ({ status })));
    expect(at('paid', 'exported', 'in-batch')).toBe('in-batch');
    expect(at('paid', 'returned', 'reserved')).toBe('returned');
    expect(at('allocated', 'allocated')).toBeUndefined();
  });
});

/** As a claim lay in the register while it named one fund line. */
const formerly = (but: Readonly<Record<string, unknown>>) => {
  const { funding: _, parts: __, ...rest } = aClaim();
  return { ...rest, fundLineId: 'line', ...but };
};

describe('a claim of the time when it had one fund line', () => {
  it.each([
    ['in-notice', { fundLineId: 'line', fen: 500, status: 'allocated' }],
    ['reserved', { fundLineId: 'line', fen: 500, status: 'reserved' }],
    ['returned', { fundLineId: 'line', fen: 500, status: 'returned', returnedFor: 'account-closed' }],
  ])('is read as paid by that line alone, at %s', (status, part) => {
    const { returnedFor } = part as { returnedFor?: string };
    const read = StoredClaim.parse(formerly({ status, allocatedFen: 500, returnedFor }));
    expect(read.funding).toEqual([{ fundLineId: 'line', basisPoints: 10_000 }]);
    expect(read.parts).toEqual([part]);
  });

  it('keeps in which batch it stands, when it was paid and what came back', () => {
    const paid = { status: 'paid', allocatedFen: 500, paidOn: '2026-08-20', recoveredFen: 100 };
    const read = StoredClaim.parse(formerly({ ...paid, batchId: 'b1' }));
    expect(read).toMatchObject({ paidOn: '2026-08-20', recoveredFen: 100 });
    expect(read.parts).toEqual([
      {
        fundLineId: 'line',
        fen: 500,
        status: 'paid',
        batchId: 'b1',
        paidOn: '2026-08-20',
        recoveredFen: 100,
      },
    ]);
  });

  it('has no parts before it is allocated, and none of nothing', () => {
    expect(StoredClaim.parse(formerly({ status: 'determined' })).parts).toEqual([]);
    expect(StoredClaim.parse(formerly({ status: 'in-notice', allocatedFen: 0 })).parts).toEqual([]);
  });

  it('is read the same once it was written anew', () => {
    const once = StoredClaim.parse(formerly({ status: 'reserved', allocatedFen: 500 }));
    expect(StoredClaim.parse(once)).toEqual(once);
  });
});

it('an allocation of the time when it had one fund line has promised what does not wait, on that line', () => {
  const former = {
    kind: 'allocation',
    id: 'delivery-fees-2026H1',
    version: 1,
    status: 'in-notice',
    openedAt: someInstant,
    changedAt: someInstant,
    programmeId: 'delivery-fees',
    programmeVersion: 1,
    periodId: '2026H1',
    fundLineId: 'line',
    round: 1,
    preparedBy: 'officer',
    poolFen: 700,
    allocatedFen: 900,
    waitingFen: 300,
    pieces: [],
    shareCount: 0,
    piecesDone: 0,
  };
  expect(StoredAllocation.parse(former)).toMatchObject({
    funding: [{ fundLineId: 'line', basisPoints: 10_000 }],
    lines: [{ fundLineId: 'line', availableFen: 700, promisedFen: 600 }],
  });
});
