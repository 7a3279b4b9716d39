import type { Claim } from '#domain/subsidy/claim.ts';
import { NoSuchCase } from '../errors.ts';
import type { Ports } from '../ports.ts';

type Needs = Pick<Ports, 'register' | 'zone'>;

/** A claim that has been read, with the programme version it was made under and the enterprise it is of. */
export const withProgramme = async ({ register, zone }: Needs, claim: Claim) => {
  const [programme, enterprise] = await Promise.all([
    zone.version('programme', claim.programmeId, claim.programmeVersion),
    register.get('enterprise', claim.creditCode),
  ]);
  if (!programme || !enterprise)
    throw new NoSuchCase(`The claim ${claim.id} lacks its programme or its enterprise.`);
  return { claim, programme, enterprise };
};

export const readClaim = async (ports: Needs, id: string) => {
  const claim = await ports.register.get('claim', id);
  if (!claim) throw new NoSuchCase(`There is no claim ${id}.`);
  return withProgramme(ports, claim);
};
