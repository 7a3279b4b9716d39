import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';

/** An allocation with the programme whose window it closes. */
export const readAllocation = async ({ register, zone }: Pick<Ports, 'register' | 'zone'>, id: string) => {
  const allocation = await register.get('allocation', id);
  if (!allocation) throw new NoSuchCase(`There is no allocation ${id}.`);
  const programme = await zone.version('programme', allocation.programmeId, allocation.programmeVersion);
  if (!programme) throw new NoSuchCase(`The allocation ${id} lacks its programme.`);
  return { allocation, programme };
};
