import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { paysProjects } from '#domain/subsidy/programme/amount-rule.ts';
import { givesPlaces, type Programme } from '#domain/subsidy/programme/programme.ts';
import type { Ports } from '../../ports.ts';

type Needs = Pick<Ports, 'register'>;

/** Some claims of a window at this status, as many as a page holds. */
export const someOf = async (
  { register }: Needs,
  { id, period }: Programme,
  status: Claim['status'],
): Promise<readonly Claim[]> => {
  for await (const page of register.claimsOf(id, period.id, status)) return page;
  return [];
};

const undecided = [
  'submitted',
  'needs-correction',
  'under-review',
  'in-audit',
  'second-look',
  'joint-review',
] as const;

/**
 * Where places are given, none is left for whoever contests an amount meanwhile: the window waits. Instalments of projects
 * are shared out as they come, and wait for no other (ADR 0076).
 */
const waitedFor = (programme: Programme): readonly Claim['status'][] => {
  if (paysProjects(programme)) return [];
  return givesPlaces(programme) ? [...undecided, 'in-reconsideration'] : undecided;
};

export const isWaitedFor = (programme: Programme) => {
  const statuses = waitedFor(programme);
  return ({ status }: Claim): boolean => statuses.includes(status);
};

/** Claims without which a window is not shared out: neither prepared nor frozen. */
export const standInTheWay = async (ports: Needs, programme: Programme): Promise<readonly Claim[]> =>
  (await Promise.all(waitedFor(programme).map((status) => someOf(ports, programme, status)))).flat();
