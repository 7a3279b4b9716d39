import * as z from 'zod';
import type { Piece } from '../../goods-ports.ts';

/** What a Distributed Map gives each of its children: which filing, and which of its pieces. */
export const PieceInput = z.object({ id: z.string(), piece: z.int().positive() });

export const pieceOf = ({ id, piece }: z.infer<typeof PieceInput>): Piece => ({
  filingId: id,
  number: piece,
});
