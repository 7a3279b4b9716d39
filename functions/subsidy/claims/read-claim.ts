import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { programmeFor, underDecision } from '#domain/subsidy/projects/instalments.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { projectOf } from '../projects/under-project.ts';

type Needs = Pick<Ports, 'register' | 'zone'>;

/** A claim that has been read, with the programme version it was made under, as it holds for it, and its subject. */
export const withProgramme = async ({ register, zone }: Needs, claim: Claim) => {
  const [programme, subject, project] = await Promise.all([
    zone.version('programme', claim.programmeId, claim.programmeVersion),
    register.get('subject', claim.subjectId),
    projectOf({ register }, claim),
  ]);
  if (!programme || !subject)
    throw new NoSuchCase(`The claim ${claim.id} lacks its programme or its subject.`);
  const decided = underDecision(claim, project);
  return { claim: decided, programme: programmeFor(programme, decided), subject };
};

export const readClaim = async (ports: Needs, id: string) => {
  const claim = await ports.register.get('claim', id);
  if (!claim) throw new NoSuchCase(`There is no claim ${id}.`);
  return withProgramme(ports, claim);
};
