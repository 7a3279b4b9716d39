import { createHash } from 'node:crypto';

/** Six bytes of a hash are as even as any lot needs, and are held exactly by a number. */
const bytes = 6;

/** A lot from 0 up to but without 1 that follows from its seed: whoever has the seed draws the same again. */
export const seededLot = (seed: string): number =>
  createHash('sha256').update(seed).digest().readUIntBE(0, bytes) / 2 ** (8 * bytes);
