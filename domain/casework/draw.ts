/** A share in ten-thousandths of what is entered without anybody having looked at it. */
export type Share = { readonly basisPoints: number };

/** Whether a lot from 0 up to but without 1 falls into the share: 500 basis points draw one in twenty. */
export const isDrawn = ({ basisPoints }: Share, lot: number): boolean => lot * 10_000 < basisPoints;
