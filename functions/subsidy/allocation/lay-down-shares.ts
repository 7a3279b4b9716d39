import { less } from '#domain/shared/money.ts';
import { type Allotments, allocate } from '#domain/subsidy/amount/allocation.ts';
import {
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
import { freezeInputs } from './freeze-inputs.ts';
import { promisedFrom } from './promised.ts';
import { freeOn } from './serve-waiting.ts';
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

/**
 * Freezes what the sharing-out depends on, shares out, and lays the shares down piece by piece. Nothing of it holds
 * before the allocation names it by its hash: cut off, it is done again from the beginning.
 */
export const layDownShares = async (
  ports: Pick<Ports, 'register' | 'ledger' | 'zone' | 'exports'>,
  allocation: Allocation,
  programme: Programme,
) => {
  const entries = await entriesOf(ports, programme);
  refuseExposure(programme, entries);
  const promised = await promisedFrom(ports, allocation.fundLineId);
  const poolFen = less(await freeOn(ports, allocation.fundLineId), promised);
  const inputsSha256 = await freezeInputs(ports, allocation, programme, poolFen, entries);
  const shared = allocate(programme.pool, programme.formula, poolFen, entries);
  return {
    poolFen,
    requestedFen: shared.requested,
    allocatedFen: shared.allocated,
    waitingFen: shared.waiting,
    residueFen: shared.residue,
    inputsSha256,
    pieces: await write(ports, { id: allocation.id, inputsSha256 }, sharesOf(entries, shared)),
    shareCount: entries.length,
    piecesDone: 0,
  };
};
