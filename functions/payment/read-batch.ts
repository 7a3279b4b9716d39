import type { Batch } from '#domain/payment/batch.ts';
import type { FundLineDocument } from '#domain/payment/fund-line.ts';
import { NoSuchCase } from '../errors.ts';
import type { Ports } from '../ports.ts';
import { fundLinesOf } from '../zone/fund-lines.ts';

export const batchRef = ({ id }: Pick<Batch, 'id'>) => ({ kind: 'batch', id }) as const;

export const readBatch = async ({ register }: Pick<Ports, 'register'>, id: string): Promise<Batch> => {
  const batch = await register.get('batch', id);
  if (!batch) throw new NoSuchCase(`There is no payment batch ${id}.`);
  return batch;
};

/** The fund line as it was last published. */
export const fundLineOf = async (
  { zone }: Pick<Ports, 'zone'>,
  id: string,
): Promise<FundLineDocument | undefined> => (await fundLinesOf(zone)).find((line) => line.id === id);
