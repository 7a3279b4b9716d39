import { type ByLine, byLine, lessByLine, on } from '#domain/shared/by-line.ts';
import { poolFrom, splitOf } from '#domain/shared/funding.ts';
import { type Allotments, allocate } from '#domain/subsidy/amount/allocation.ts';
import {
  type AllocatedLine,
  type Allocation,
  type LaidDownShare,
  type SharePiece,
  sharesPerPiece,
} from '#domain/subsidy/amount/allocation-case.ts';
import { exposuresOf } from '#domain/subsidy/amount/notice.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { chunks } from '../../casework/chunks.ts';
import { storeRows } from '../../casework/stored-rows.ts';
import { NoticeWouldExpose } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { type Entry, entriesOf } from './entries.ts';
import { freeOn } from './free-on.ts';
import { freezeInputs } from './freeze-inputs.ts';
import { promised } from './promised.ts';
import { sharesKey } from './share-files.ts';

const sharesOf = (entries: readonly Entry[], { allotments }: Allotments): LaidDownShare[] => {
  const entryOf = new Map(entries.map((entry) => [entry.claimId, entry]));
  return allotments.flatMap(({ claimId, requested, allocated, derivation, turn, waits }) => {
    const entry = entryOf.get(claimId);
    if (!entry) return [];
    const { subjectId, subjectName, publicName } = entry;
    const who = { claimId, subjectId, subjectName, publicName };
    const what = { determinedFen: requested, allocatedFen: allocated, turn, waits };
    return [{ ...who, ...what, derivation: [...derivation] }];
  });
};

/** Nobody confirms shares that a notice could not show. */
const refuseExposure = ({ title }: Programme, entries: readonly Entry[]): void => {
  const exposed = exposuresOf(
    title,
    entries.map(({ publicName }) => publicName),
  );
  if (exposed.length > 0) throw new NoticeWouldExpose(exposed.map(({ reason }) => reason.en).join(' '));
};

const write = async (
  { exports }: Pick<Ports, 'exports'>,
  frozen: Pick<Allocation, 'id' | 'inputsSha256'>,
  shares: readonly LaidDownShare[],
): Promise<SharePiece[]> => {
  const pieces: SharePiece[] = [];
  for (const piece of chunks(shares, sharesPerPiece)) {
    pieces.push({ firstClaim: piece[0]?.claimId ?? '' });
    await storeRows(exports, sharesKey(frozen, pieces.length), piece);
  }
  return pieces;
};

type Needs = Pick<Ports, 'register' | 'ledger' | 'zone' | 'exports'>;

/** What is free on the lines that pay, and promised to nobody. */
const availableFor = async (ports: Needs, { funding }: Allocation): Promise<ByLine> => {
  const given = await promised(ports);
  const lines = funding.map(({ fundLineId }) => fundLineId);
  return lessByLine(await freeOn(ports, lines), given);
};

/** What these shares take of each line, once they are split; what waits takes nothing yet. */
const linesOf = (
  { funding }: Allocation,
  available: ByLine,
  shares: readonly LaidDownShare[],
): AllocatedLine[] => {
  const there = shares.filter(({ waits }) => !waits);
  const taken = byLine(there.flatMap(({ allocatedFen }) => splitOf(allocatedFen, funding)));
  return [...available].map(([fundLineId, availableFen]) => ({
    fundLineId,
    availableFen,
    promisedFen: on(taken, fundLineId),
  }));
};

/**
 * Freezes what the sharing-out depends on, shares out, and lays the shares down piece by piece. Nothing of it holds
 * before the allocation names it by its hash: cut off, it is done again from the beginning.
 */
export const layDownShares = async (ports: Needs, allocation: Allocation, programme: Programme) => {
  const entries = await entriesOf(ports, programme);
  refuseExposure(programme, entries);
  const available = await availableFor(ports, allocation);
  const amounts = { unit: programme.formula.roundingUnitFen, amounts: entries.length };
  const poolFen = poolFrom(allocation.funding, available, amounts);
  const inputsSha256 = await freezeInputs(ports, allocation, programme, poolFen, entries);
  const shared = allocate(programme.pool, programme.formula, poolFen, entries);
  const shares = sharesOf(entries, shared);
  return {
    poolFen,
    requestedFen: shared.requested,
    allocatedFen: shared.allocated,
    waitingFen: shared.waiting,
    residueFen: shared.residue,
    lines: linesOf(allocation, available, shares),
    inputsSha256,
    pieces: await write(ports, { id: allocation.id, inputsSha256 }, shares),
    shareCount: entries.length,
    piecesDone: 0,
  };
};
