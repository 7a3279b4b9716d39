import type { FundLineDocument } from '#domain/payment/fund-line.ts';
import type { Zone } from '../ports.ts';
import { newestOfEach } from './newest.ts';

/** Of each fund line, its newest version. */
export const fundLinesOf = async (zone: Zone): Promise<readonly FundLineDocument[]> =>
  newestOfEach(await zone.all('fund-line'), ({ id }) => id);
