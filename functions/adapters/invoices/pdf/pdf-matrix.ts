import { asNumber, type PdfValue } from './pdf-values.ts';

/** How a place is moved, turned and stretched (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

export const moved = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

/** First m, then n. */
export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
];

export const matrixOf = (values: readonly PdfValue[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.map((value) => asNumber(value) ?? 0);
  return [a, b, c, d, e, f];
};
