import { createHash } from 'node:crypto';
import * as z from 'zod';
import { start } from '#domain/casework/clock.ts';
import { fen } from '#domain/shared/money.ts';
import { type Allotments, allocate } from '#domain/subsidy/amount/allocation.ts';
import { type Allocation, moveAllocation, type Share } from '#domain/subsidy/amount/allocation-case.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { type Programme, rankedBy } from '#domain/subsidy/programme/programme.ts';
import { changed, happened, type Moment, momentOf, standingOf, taskFor } from '../../casework/writing.ts';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { moveClaims } from '../claims/move-claims.ts';
import { readAllocation } from './read-allocation.ts';

const Input = z.object({ id: z.string() });
const by = 'share-pool';

/** Those that take part, also where an earlier attempt has moved some of them already. */
const takesPart =
  ({ id }: Allocation) =>
  ({ status, allocationId }: Claim) =>
    status === 'determined' || (status === 'allocated' && allocationId === id);

const confirmation = (allocation: Allocation, programme: Programme, moment: Moment) =>
  taskFor(
    {
      case: { kind: 'allocation', id: allocation.id },
      step: 'confirm',
      round: allocation.round,
      desk: { role: 'programme-approver' },
      title: {
        zh: `${programme.title.zh}：资金分配复核`,
        en: `${programme.title.en}: confirm the allocation`,
      },
      question: {
        zh: '请复核分配结果、资金池与余数，确认后将予公示。',
        en: 'Check the shares, the pool and the residue. Once confirmed, the notice is published.',
      },
      choices: ['approve', 'refuse'],
      clock: start(moment.today, programme.deadlines.confirmationWorkingDays),
    },
    moment,
  );

/** What a claim is ranked by, where the programme ranks. */
const measureFor = (programme: Programme) => {
  const by = rankedBy(programme);
  return ({ facts = {} }: Claim): number => (by === undefined ? 0 : (facts[by] ?? 0));
};

/** Everything the sharing-out depends on, written down before it happens, under a hash. */
const freeze = async (
  { exports }: Pick<Ports, 'exports'>,
  { id, round }: Allocation,
  programme: Programme,
  poolFen: number,
  claims: readonly Claim[],
) => {
  const measureOf = measureFor(programme);
  const requests = claims
    .map((claim) => ({
      claimId: claim.id,
      requested: claim.determinedFen ?? fen(0),
      submittedAt: claim.submittedAt ?? '',
      measure: measureOf(claim),
    }))
    .toSorted((a, b) => a.claimId.localeCompare(b.claimId));
  const body = JSON.stringify({ rule: programme.pool, formula: programme.formula, poolFen, requests });
  await exports.write({
    key: `allocations/${id}/inputs-${round}.json`,
    body,
    contentType: 'application/json',
  });
  return { requests, inputsSha256: createHash('sha256').update(body).digest('hex') };
};

const sharesOf = async (
  { register }: Pick<Ports, 'register'>,
  { allotments }: Allotments,
  claims: readonly Claim[],
): Promise<Share[]> =>
  Promise.all(
    allotments.map(async ({ claimId, requested, allocated }) => {
      const subjectId = claims.find(({ id }) => id === claimId)?.subjectId ?? '';
      const subject = await register.get('subject', subjectId);
      return {
        claimId,
        subjectId,
        subjectName: subject?.name ?? subjectId,
        determinedFen: requested,
        allocatedFen: allocated,
      };
    }),
  );

const moveAll = (
  ports: Ports,
  allocation: Allocation,
  claims: readonly Claim[],
  shared: Allotments,
  moment: Moment,
) =>
  moveClaims(
    ports,
    shared.allotments.flatMap(({ claimId, allocated, derivation }) => {
      const claim = claims.find(({ id, status }) => id === claimId && status === 'determined');
      return claim
        ? [
            {
              claim,
              action: 'allocate',
              type: 'ClaimAllocated',
              patch: {
                allocationId: allocation.id,
                allocatedFen: allocated,
                derivation: [...claim.derivation.filter(({ step }) => step < 8), ...derivation],
              },
              data: { fen: allocated },
            },
          ]
        : [];
    }),
    moment,
    by,
  );

/** Shares the fund line's free money out among the determined claims, as the programme says (domain study §3.6). */
export const sharePool = async (ports: Ports, { id }: z.infer<typeof Input>) => {
  const { allocation, programme } = await readAllocation(ports, id);
  if (allocation.status !== 'prepared') return standingOf(ports, allocation);
  const moment = momentOf(ports);
  const balance = await ports.ledger.balance(allocation.fundLineId);
  if (!balance) throw new NoSuchCase(`There is no fund line ${allocation.fundLineId}.`);
  const claims = (await ports.register.claimsOf(allocation.programmeId, allocation.periodId)).filter(
    takesPart(allocation),
  );
  const { requests, inputsSha256 } = await freeze(ports, allocation, programme, balance.free, claims);
  const shared = allocate(programme.pool, programme.formula, balance.free, requests);
  await moveAll(ports, allocation, claims, shared, moment);
  const after = changed(allocation, moment, {
    status: moveAllocation(allocation.status, 'propose'),
    poolFen: balance.free,
    requestedFen: shared.requested,
    allocatedFen: shared.allocated,
    residueFen: shared.residue,
    inputsSha256,
    shares: await sharesOf(ports, shared, claims),
  });
  await ports.register.commit({
    cases: [after],
    opens: [confirmation(after, programme, moment)],
    events: [
      happened('AllocationProposed', moment, by, after, { before: allocation, data: { inputsSha256 } }),
    ],
  });
  return standingOf(ports, after);
};

export const handler = task(Input, sharePool, connectFiles);
