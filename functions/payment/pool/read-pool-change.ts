import type { PoolChange } from '#domain/payment/pool/pool-change.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';

export const poolChangeRef = ({ id }: Pick<PoolChange, 'id'>) => ({ kind: 'pool-change', id }) as const;

export const readPoolChange = async (
  { register }: Pick<Ports, 'register'>,
  id: string,
): Promise<PoolChange> => {
  const change = await register.get('pool-change', id);
  if (!change) throw new NoSuchCase(`There is no change of a pool ${id}.`);
  return change;
};
