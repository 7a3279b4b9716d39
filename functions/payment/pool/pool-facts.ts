import type { FundLineDocument } from '#domain/payment/fund-line.ts';
import type { PoolFacts } from '#domain/payment/pool/check-pool-change.ts';
import { on } from '#domain/shared/by-line.ts';
import { less } from '#domain/shared/money.ts';
import { seriesOf } from '../../casework/series.ts';
import type { Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { freeOn } from '../../subsidy/allocation/free-on.ts';
import { sharedOut } from '../../subsidy/allocation/promised.ts';

type Needs = Pick<Ports, 'register' | 'ledger' | 'zone' | 'exports'>;

/** What a change of this pool is held against now. What is promised is read first, as by whoever shares out. */
export const poolFactsOf = async (
  ports: Needs,
  { id, year }: FundLineDocument,
  { today }: Moment,
): Promise<PoolFacts> => {
  const shared = await sharedOut(ports);
  const availableFen = less(on(await freeOn(ports, [id]), id), on(shared, id));
  return { today, year, availableFen, before: await seriesOf(ports, 'pool-change', id) };
};
