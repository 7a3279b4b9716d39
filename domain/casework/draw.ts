import type { BasisPoints } from '../shared/money.ts';

/** Whether a lot from 0 up to but without 1 falls within the share: none of nothing, and all of ten thousand. */
export const isDrawn = (share: BasisPoints, lot: number): boolean => lot < share / 10_000;
