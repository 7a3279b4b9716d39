import type * as z from 'zod';
import { FundLineDocument } from '#domain/payment/fund-line.ts';
import type { Zone } from '../ports.ts';
import { fundLinesOf } from './fund-lines.ts';

/** A fund line as everybody may know it who reads what it pays: its name and its level. */
export const FundLineSeen = FundLineDocument.pick({ id: true, title: true, level: true });
export type FundLineSeen = z.infer<typeof FundLineSeen>;

/** Of these parts, the fund lines, each once. */
export const fundLinesSeen = async (
  zone: Zone,
  parts: readonly { readonly fundLineId: string }[],
): Promise<FundLineSeen[]> => {
  const named = new Set(parts.map(({ fundLineId }) => fundLineId));
  return (await fundLinesOf(zone))
    .filter(({ id }) => named.has(id))
    .map(({ id, title, level }) => ({ id, title, level }));
};
