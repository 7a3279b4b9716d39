import { filingLifecycle } from '#domain/filing/lifecycle.ts';
import type { Filing } from '../../api/schema.ts';

export const moves = ['suspend', 'restore', 'revoke'] as const;
export type Move = (typeof moves)[number];

/** What a lead may do about an entry as it stands: the same table that the server moves by. */
export const movesOpen = ({ status }: Pick<Filing, 'status'>): readonly Move[] =>
  moves.filter((move) => move in filingLifecycle[status]);

/** Only the last ends something; the others can be taken back. */
export const isGrave = (move: Move): boolean => move !== 'restore';
