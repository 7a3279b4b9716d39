import type { Allocation, LaidDownShare } from '#domain/subsidy/amount/allocation-case.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { changed, type Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { sharesIn } from './share-files.ts';

/** What one call of a step takes up; the workflow calls again for the rest. */
const piecesPerCall = 10;
/** A share with its claim as it stands now. */
export type Standing = { readonly share: LaidDownShare; readonly claim: Claim };

const standing = async (
  { register }: Pick<Ports, 'register'>,
  shares: readonly LaidDownShare[],
): Promise<Standing[]> => {
  const claims = await register.find(
    'claim',
    shares.map(({ claimId }) => claimId),
  );
  return shares.flatMap((share) => {
    const claim = claims.get(share.claimId);
    return claim ? [{ share, claim }] : [];
  });
};

type Work = (piece: number, shares: readonly Standing[], before: Allocation) => Promise<Partial<Allocation>>;

export const isWorkedThrough = ({ pieces, piecesDone }: Allocation): boolean => piecesDone >= pieces.length;

/**
 * Does the work of one step piece by piece, in the order of the claims, and notes with the allocation how far it is: who
 * comes after a crash begins with the piece that was not finished. The last piece is noted by whoever concludes the step.
 */
export const workThrough = async (
  ports: Pick<Ports, 'register' | 'exports'>,
  begun: Allocation,
  moment: Moment,
  work: Work,
): Promise<Allocation> => {
  const last = Math.min(begun.pieces.length, begun.piecesDone + piecesPerCall);
  let now = begun;
  while (now.piecesDone < last) {
    const piece = now.piecesDone + 1;
    const shares = await standing(ports, await sharesIn(ports.exports, now, piece));
    const reached = { ...(await work(piece, shares, now)), piecesDone: piece };
    if (piece === now.pieces.length) return { ...now, ...reached };
    now = changed(now, moment, reached);
    await ports.register.commit({ cases: [now], events: [] });
  }
  return now;
};
