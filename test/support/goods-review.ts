import type { Ports } from '#functions/ports.ts';
import { enterPiece } from '#functions/positive-list/review/enter-piece.task.ts';
import { gatherGoods } from '#functions/positive-list/review/gather-goods.task.ts';
import { joinGoods } from '#functions/positive-list/review/join-goods.task.ts';
import { screenPiece } from '#functions/positive-list/review/screen-piece.task.ts';
import { settleGoods } from '#functions/positive-list/review/settle-goods.task.ts';
import { splitGoods } from '#functions/positive-list/review/split-goods.task.ts';
import { aFile, aSubmittedGoodsFiling } from './a-goods-filing.ts';

type Ref = { readonly id: string };

/** The functions of the workflow, by the names they are deployed under. */
export const goodsSteps = {
  SplitGoods: splitGoods,
  ScreenPiece: screenPiece,
  GatherGoods: gatherGoods,
  SettleGoods: settleGoods,
  EnterPiece: enterPiece,
  JoinGoods: joinGoods,
};

const piecesOf = async ({ progress }: Ports, { id }: Ref) =>
  Array.from({ length: (await progress.of(id))?.pieces ?? 0 }, (_, n) => ({ id, piece: n + 1 }));

/** What the workflow does once every row is decided. */
const entered = async <S extends { readonly standing: string }>(ports: Ports, ref: Ref, standing: S) => {
  if (standing.standing !== 'entering') return standing;
  for (const piece of await piecesOf(ports, ref)) await enterPiece(ports, piece);
  return joinGoods(ports, ref);
};

/** Every step of the workflow up to the first question to people, or to the end where nobody is asked. */
export const screenGoods = async (ports: Ports, ref: Ref) => {
  const { pieces: _, ...read } = await splitGoods(ports, ref);
  if (read.standing !== 'submitted') return read;
  for (const piece of await piecesOf(ports, ref)) await screenPiece(ports, piece);
  return entered(ports, ref, await gatherGoods(ports, ref));
};

/** Every step after people have answered. */
export const answerGoods = async (ports: Ports, ref: Ref) =>
  entered(ports, ref, await settleGoods(ports, ref));

/** A goods filing of these lines, screened, and what the last step of that answered. */
export const aScreenedGoodsFiling = async (...lines: readonly string[]) => {
  const filed = await aSubmittedGoodsFiling(aFile(...lines));
  return { ...filed, answer: await screenGoods(filed.ports, filed.ref) };
};
