import type { Evidence } from '#domain/subsidy/claims/claim.ts';
import type { Arrived } from '../../files/arrived.ts';
import type { Scene } from './early-concerns.ts';
import { readDocument } from './read-document.ts';
import { saidOf } from './said-of.ts';

export type ReadPaper = Pick<Evidence, 'status' | 'findings'> & Partial<Evidence>;

/** Reads a paper, and says what its owner should know of it before the claim is submitted. */
export const readPaper = async (
  file: Arrived,
  kept: Evidence,
  all: readonly Evidence[],
  scene: Scene,
): Promise<ReadPaper> => {
  const read = await readDocument(file, kept.kind);
  return read.ok
    ? { invoice: read.value, ...saidOf({ ...kept, invoice: read.value }, all, scene) }
    : { status: 'unreadable', findings: [read.refusal] };
};
