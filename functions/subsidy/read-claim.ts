import { NoSuchCase } from '../errors.ts';
import type { Ports } from '../ports.ts';

/** A claim with the programme version it was made under and the enterprise it is of. */
export const readClaim = async ({ register, zone }: Pick<Ports, 'register' | 'zone'>, id: string) => {
  const claim = await register.get('claim', id);
  if (!claim) throw new NoSuchCase(`There is no claim ${id}.`);
  const [programme, enterprise] = await Promise.all([
    zone.version('programme', claim.programmeId, claim.programmeVersion),
    register.get('enterprise', claim.creditCode),
  ]);
  if (!programme || !enterprise)
    throw new NoSuchCase(`The claim ${id} lacks its programme or its enterprise.`);
  return { claim, programme, enterprise };
};
