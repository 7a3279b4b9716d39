import { text } from 'node:stream/consumers';
import {
  type Adjustments,
  lowestOf,
  type SignedAdjustment,
} from '#domain/subsidy/adjustment/adjusted-lines.ts';
import { Adjustment, type AdjustmentSheet, standingSheets } from '#domain/subsidy/adjustment/adjustment.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { sha256Of } from '../../files/sha256-of.ts';
import type { Files } from '../../ports.ts';
import { sheetKey } from './sheet-keys.ts';

/** Writes the adjustments of a sheet; answers the hash that leads to them. */
export const writeSheet = async (
  files: Files,
  claimId: string,
  sheetId: string,
  adjustments: readonly Adjustment[],
): Promise<string> => {
  const body = adjustments.map((one) => `${JSON.stringify(one)}\n`).join('');
  const sha256 = sha256Of(body);
  await files.write({
    key: sheetKey(claimId, sheetId, sha256),
    body,
    contentType: 'application/jsonl; charset=utf-8',
  });
  return sha256;
};

/** What a sheet says, each line with the hand that set it. */
const readSheet = async (
  files: Files,
  claimId: string,
  { id, sha256, department, by, at }: AdjustmentSheet,
): Promise<SignedAdjustment[]> => {
  const lines = (await text(await files.read(sheetKey(claimId, id, sha256)))).split('\n').filter(Boolean);
  return lines.map((line) => ({ ...Adjustment.parse(JSON.parse(line)), department, by, at }));
};

/** What these sheets say together. */
export const adjustmentsOn = async (
  files: Files,
  claimId: string,
  sheets: readonly AdjustmentSheet[],
): Promise<Adjustments> => {
  const read = await Promise.all(sheets.map((sheet) => readSheet(files, claimId, sheet)));
  return lowestOf(read.flat());
};

/** Every adjustment that holds for the claim now. */
export const standingAdjustments = (files: Files, claim: Claim): Promise<Adjustments> =>
  adjustmentsOn(files, claim.id, standingSheets(claim));
