import { text } from 'node:stream/consumers';
import {
  type Adjustments,
  lowestOf,
  type SignedAdjustment,
} from '#domain/subsidy/adjustment/adjusted-lines.ts';
import { type AdjustmentSheet, standingSheets } from '#domain/subsidy/adjustment/adjustment.ts';
import { KeptAdjustment } from '#domain/subsidy/adjustment/carried-over.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { sha256Of } from '../../files/sha256-of.ts';
import type { Files } from '../../ports.ts';
import { sheetKey } from './sheet-keys.ts';

/** Writes the adjustments of a sheet; answers the hash that leads to them. */
export const writeSheet = async (
  files: Files,
  claimId: string,
  sheetId: string,
  adjustments: readonly KeptAdjustment[],
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

/** What lies on a sheet. */
export const keptOn = async (
  files: Files,
  claimId: string,
  { id, sha256 }: Pick<AdjustmentSheet, 'id' | 'sha256'>,
): Promise<KeptAdjustment[]> => {
  const lines = (await text(await files.read(sheetKey(claimId, id, sha256)))).split('\n').filter(Boolean);
  return lines.map((line) => KeptAdjustment.parse(JSON.parse(line)));
};

/** What a sheet says, each line with the hand that set it; the marks stay within. */
const readSheet = async (
  files: Files,
  claimId: string,
  sheet: AdjustmentSheet,
): Promise<SignedAdjustment[]> => {
  const { department, by, at, carriedFrom } = sheet;
  const hand = { department, by, at, ...(carriedFrom === undefined ? {} : { carriedFrom }) };
  return (await keptOn(files, claimId, sheet)).map(({ mark: _mark, ...one }) => ({ ...one, ...hand }));
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
