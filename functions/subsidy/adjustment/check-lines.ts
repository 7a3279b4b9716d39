import type { Read } from '#domain/shared/checked.ts';
import { located, type Refusal } from '#domain/shared/refusal.ts';
import type { Adjustment } from '#domain/subsidy/adjustment/adjustment.ts';
import { type KeptAdjustment, saidBy } from '#domain/subsidy/adjustment/carried-over.ts';
import {
  checkAdjustment,
  repeatsAdjustment,
  type Wanted,
} from '#domain/subsidy/adjustment/check-adjustment.ts';
import type { ScreenedLine } from '#domain/subsidy/lists/screened-line.ts';
import { sha256Of } from '../../files/sha256-of.ts';
import type { Files } from '../../ports.ts';
import { storedLines } from '../claims/lines.ts';

/** What is wanted, with where it was said. */
export type Said = Wanted & { readonly at: string };

/** The screened lines that these are about, read no further than the last of them. */
const linesFor = async (files: Files, key: string, evidenceId: string, wanted: ReadonlySet<number>) => {
  const found = new Map<number, ScreenedLine>();
  for await (const line of storedLines(files, key)) {
    if (line.evidenceId === evidenceId && wanted.has(line.line)) found.set(line.line, line);
    if (found.size === wanted.size) break;
  }
  return found;
};

const twice = (said: readonly Said[]): Refusal[] => {
  const seen = new Set<number>();
  return said.flatMap(({ line, at }) => {
    const repeats = seen.has(line);
    seen.add(line);
    return repeats ? [located(repeatsAdjustment(line), at)] : [];
  });
};

/** With the mark by which the line is known again after a correction. */
const kept = (adjustment: Adjustment, lines: ReadonlyMap<number, ScreenedLine>): KeptAdjustment => {
  const line = lines.get(adjustment.line);
  return line ? { ...adjustment, mark: sha256Of(saidBy(line)) } : adjustment;
};

/** All of it, or everything that is wrong with it. */
export const checkLines = async (
  files: Files,
  key: string,
  evidenceId: string,
  said: readonly Said[],
): Promise<Read<KeptAdjustment[]>> => {
  const lines = await linesFor(files, key, evidenceId, new Set(said.map(({ line }) => line)));
  const checked = said.map(({ at, ...wanted }) => ({
    at,
    one: checkAdjustment(lines.get(wanted.line), wanted),
  }));
  const refusals = [
    ...checked.flatMap(({ at, one }) => (one.ok ? [] : [located(one.refusal, at)])),
    ...twice(said),
  ];
  return refusals.length > 0
    ? { ok: false, refusals }
    : { ok: true, value: checked.flatMap(({ one }) => (one.ok ? [kept(one.value, lines)] : [])) };
};
