import * as z from 'zod';
import { type ByLine, on } from './by-line.ts';
import { Fen, fen, fraction, nothing } from './money.ts';

/** Of a whole, in basis points: all of it. */
export const allOfIt = 10_000;

/** From which fund lines something is paid, and how much of it from each; the shares make up the whole (配套). */
export const Funding = z
  .array(z.object({ fundLineId: z.string().min(1), basisPoints: z.int().min(1).max(allOfIt) }))
  .min(1);
export type Funding = z.infer<typeof Funding>;

/** A part of an amount, on the fund line that pays it. */
export const Part = z.object({ fundLineId: z.string(), fen: Fen });
export type Part = z.infer<typeof Part>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** What was kept while a programme named one fund line is read as that line, with all of it. */
export const fundedByOne = (read: unknown): unknown => {
  if (!isObject(read) || 'funding' in read || !('fundLineId' in read)) return read;
  const { fundLineId, ...rest } = read;
  return { ...rest, funding: [{ fundLineId, basisPoints: allOfIt }] };
};

type Weight = { readonly fundLineId: string; readonly weight: number };
type Rounded = { readonly fundLineId: string; readonly floor: number; readonly remainder: bigint };

const rounded =
  (amount: Fen, whole: number) =>
  ({ fundLineId, weight }: Weight): Rounded => ({
    fundLineId,
    floor: fraction(amount, weight, whole),
    remainder: (BigInt(amount) * BigInt(weight)) % BigInt(whole),
  });

/** Equal remainders go by the order in which the lines are named, so that the same amount is always split alike. */
const largestFirst = (a: Rounded, b: Rounded): number => Number(b.remainder - a.remainder);

/** An amount in parts by these weights, to the fen: who is rounded down furthest gets the fen that are left first. */
export const apportioned = (amount: Fen, weights: readonly Weight[]): Part[] => {
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return [];
  const parts = weights.map(rounded(amount, whole));
  const left = amount - parts.reduce((sum, { floor }) => sum + floor, 0);
  const favoured = new Set(parts.toSorted(largestFirst).slice(0, left));
  return parts
    .map((part) => ({ fundLineId: part.fundLineId, fen: fen(part.floor + Number(favoured.has(part))) }))
    .filter((part) => part.fen > 0);
};

/** What each fund line pays of an amount. The parts add up to it; a line that would pay nothing has none. */
export const splitOf = (amount: Fen, funding: Funding): Part[] =>
  apportioned(
    amount,
    funding.map(({ fundLineId, basisPoints }) => ({ fundLineId, weight: basisPoints })),
  );

const fits = (amount: number, funding: Funding, free: ByLine): boolean =>
  splitOf(fen(amount), funding).every((part) => part.fen <= on(free, part.fundLineId));

/** No amount above this fits: even rounded down, its part on some line is more than is free. */
const bound = (funding: Funding, free: ByLine): number =>
  Math.min(
    ...funding.map(({ fundLineId, basisPoints }) => {
      const tooMuch = (BigInt(on(free, fundLineId)) + 1n) * BigInt(allOfIt);
      return Number((tooMuch - 1n) / BigInt(basisPoints));
    }),
  );

/** The largest amount of which every part is free on its line. Below the bound there are some thousand candidates at most. */
export const largestFrom = (funding: Funding, free: ByLine): Fen => {
  for (let amount = bound(funding, free); amount > 0; amount -= 1)
    if (fits(amount, funding, free)) return fen(amount);
  return nothing;
};

/** Whether amounts in this unit are split without rounding: then their parts add up to the parts of their sum. */
const splitsEvenly = (funding: Funding, unit: Fen): boolean =>
  funding.every(({ basisPoints }) => (BigInt(unit) * BigInt(basisPoints)) % BigInt(allOfIt) === 0n);

/**
 * The most that so many amounts in this unit may come to together, however it is shared out: each part may be rounded up
 * by less than a fen, and that is kept free for it.
 */
export const poolFrom = (
  funding: Funding,
  free: ByLine,
  { unit, amounts }: { readonly unit: Fen; readonly amounts: number },
): Fen => {
  const kept = splitsEvenly(funding, unit) ? 0 : amounts;
  const least = new Map([...free].map(([line, held]) => [line, fen(Math.max(held - kept, 0))]));
  return largestFrom(funding, least);
};
