import {
  type Allocation,
  LaidDownShare,
  pieceOfClaim,
  pieceOfItem,
  type Share,
  sharesPerPiece,
} from '#domain/subsidy/amount/allocation-case.ts';
import { LaidDownItem } from '#domain/subsidy/amount/notice.ts';
import { storedRows, storeRows } from '../../casework/stored-rows.ts';
import type { Files } from '../../ports.ts';

type Frozen = Pick<Allocation, 'id' | 'inputsSha256'>;

const fiveDigits = (piece: number) => String(piece).padStart(5, '0');

/** What follows from other inputs has another name: whoever freezes beside us spoils nothing of ours. */
const frozenKey = ({ id, inputsSha256 = '' }: Frozen, name: string) =>
  `allocations/${id}/${inputsSha256}/${name}`;

export const inputsKey = (frozen: Frozen) => frozenKey(frozen, 'inputs.jsonl');
export const sharesKey = (frozen: Frozen, piece: number) =>
  frozenKey(frozen, `shares/${fiveDigits(piece)}.jsonl`);

export const noticeIdOf = ({ id, round }: Pick<Allocation, 'id' | 'round'>) => `${id}-${round}`;
export const noticeKey = (noticeId: string) => `notices/${noticeId}.html`;
const itemsKey = (noticeId: string, piece: number) => `notices/${noticeId}/${fiveDigits(piece)}.jsonl`;

export const sharesUnder = (files: Files, key: string): Promise<LaidDownShare[]> =>
  storedRows(files, key, LaidDownShare);

export const sharesIn = (files: Files, frozen: Frozen, piece: number): Promise<LaidDownShare[]> =>
  sharesUnder(files, sharesKey(frozen, piece));

type Range = { readonly from: number; readonly limit: number };

/** Some of the shares, in the order of their claims. */
export const sharesAt = async (
  files: Files,
  allocation: Frozen & Pick<Allocation, 'pieces'>,
  { from, limit }: Range,
): Promise<Share[]> => {
  const shares: Share[] = [];
  const first = Math.floor(from / sharesPerPiece);
  const last = Math.ceil((from + limit) / sharesPerPiece);
  for (const [n] of allocation.pieces.entries())
    if (n >= first && n < last) shares.push(...(await sharesIn(files, allocation, n + 1)));
  const passed = from - first * sharesPerPiece;
  return shares.slice(passed, passed + limit);
};

/** The share of a claim, if it has one. Whoever asks for many reads each piece once. */
export const shareOf = async (
  read: (key: string) => Promise<readonly LaidDownShare[]>,
  allocation: Allocation,
  claimId: string,
): Promise<LaidDownShare | undefined> => {
  const piece = pieceOfClaim(allocation.pieces, claimId);
  const shares = piece > 0 ? await read(sharesKey(allocation, piece)) : [];
  return shares.find((share) => share.claimId === claimId);
};

export const layDownItems = (files: Files, noticeId: string, piece: number, items: readonly LaidDownItem[]) =>
  storeRows(files, itemsKey(noticeId, piece), items);

/** Every item of a notice, piece after piece. */
export async function* itemsOfNotice(
  files: Files,
  noticeId: string,
  pieces: Allocation['pieces'],
): AsyncGenerator<LaidDownItem[]> {
  for (const [n] of pieces.entries()) yield await storedRows(files, itemsKey(noticeId, n + 1), LaidDownItem);
}

/** Some items of a notice, by their numbers. */
export const itemsAt = async (
  files: Files,
  noticeId: string,
  pieces: Allocation['pieces'],
  { from, limit }: Range,
): Promise<LaidDownItem[]> => {
  const items: LaidDownItem[] = [];
  let piece = pieceOfItem(pieces, from + 1);
  while (piece > 0 && piece <= pieces.length && items.length < limit) {
    const here = await storedRows(files, itemsKey(noticeId, piece), LaidDownItem);
    items.push(...here.filter(({ item }) => item > from));
    piece += 1;
  }
  return items.slice(0, limit);
};
