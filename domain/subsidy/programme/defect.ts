import type { Bilingual } from '../../shared/bilingual.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Programme } from './programme.ts';

type Said = {
  readonly code: string;
  readonly at: string;
  readonly found: string;
  readonly expected: Bilingual;
};

/** Something because of which a programme cannot be what its author meant. */
export const defect = (said: Said, reason: Bilingual, next: Bilingual): Refusal => ({
  ...said,
  severity: 'hard',
  reason,
  next,
});

export type Check = (programme: Programme) => readonly Refusal[];
