import type { FundLineDocument } from '#domain/payment/fund-line.ts';
import type { Zone } from '../ports.ts';

/** Of each fund line, its newest version. */
export const fundLinesOf = async (zone: Zone): Promise<readonly FundLineDocument[]> => [
  ...new Map(
    (await zone.all('fund-line'))
      .toSorted((a, b) => a.version - b.version)
      .map((document) => [document.id, document]),
  ).values(),
];
