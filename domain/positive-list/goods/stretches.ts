/** Rows of one piece, from `start` up to but without `end`. Pieces are counted from 1. */
export type Stretch = { readonly piece: number; readonly start: number; readonly end: number };

/** Where so many rows lie from a place on, if the pieces hold so many each. */
export const stretchesOf = (counts: readonly number[], from: number, room: number): Stretch[] => {
  let before = 0;
  return counts.flatMap((count, n) => {
    const start = Math.max(from - before, 0);
    const end = Math.min(from + room - before, count);
    before += count;
    return start < end ? [{ piece: n + 1, start, end }] : [];
  });
};
