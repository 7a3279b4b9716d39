import type { Day } from '../../shared/day.ts';
import { type Fen, nothing, sumFen } from '../../shared/money.ts';
import type { Claim } from '../claims/claim.ts';
import { determinedStatuses, isStanding } from '../claims/claim-lifecycle.ts';
import { type Grants, grantedToProject } from '../claims/grants.ts';
import type { Facts } from '../programme/fact.ts';
import type { Programme } from '../programme/programme.ts';
import { isVerified, type Milestone } from './milestone.ts';
import type { Project } from './project.ts';

/** It has its amount, or came to nothing because too much was paid before it: the next milestone may be claimed. */
export const isReached = ({ status, allocatedFen }: Pick<Claim, 'status' | 'allocatedFen'>): boolean =>
  determinedStatuses.some((one) => one === status) || (status === 'refused' && allocatedFen === nothing);

/** It was made, and stands, or was settled with nothing. */
export const isMade = (claim: Pick<Claim, 'status' | 'allocatedFen'>): boolean =>
  isStanding(claim.status) || isReached(claim);

export const milestoneOf = ({ decision }: Project, id: string): Milestone | undefined =>
  decision?.milestones.find((one) => one.id === id);

/** The claims of a project. */
export const claimsOfProject = ({ id }: Pick<Project, 'id'>, claims: readonly Claim[]): Claim[] =>
  claims.filter(({ instalment }) => instalment?.projectId === id);

const isFor =
  ({ id }: Pick<Milestone, 'id'>) =>
  ({ instalment }: Pick<Claim, 'instalment'>): boolean =>
    instalment?.milestone.id === id;

/** The claim that is made for it, or was. */
export const claimFor = (milestone: Pick<Milestone, 'id'>, claims: readonly Claim[]): Claim | undefined =>
  claims.find(isFor(milestone));

/** Whether its claim was made. */
export const isClaimed = (milestone: Pick<Milestone, 'id'>, claims: readonly Claim[]): boolean =>
  claims.filter(isMade).some(isFor(milestone));

/** The milestones in force before this one and after it; neither where a change has left it out. */
const around = ({ decision }: Project, id: string) => {
  const all = decision?.milestones ?? [];
  const place = all.findIndex((one) => one.id === id);
  return { before: all.slice(0, Math.max(place, 0)), after: place < 0 ? [] : all.slice(place + 1) };
};

/** The milestones before this one, each with its claim where there is one. */
export const earlierThan = (project: Project, id: string, claims: readonly Claim[]) =>
  around(project, id).before.map((milestone) => ({ milestone, claim: claimFor(milestone, claims) }));

/** The claims of later milestones: what they stand on, once they were made, cannot be taken away beneath them. */
export const laterThan = (project: Project, id: string, claims: readonly Claim[]): Claim[] =>
  around(project, id).after.flatMap((milestone) => claimFor(milestone, claims) ?? []);

/** A claim as its project stands: while it is written, its milestone is what was decided last. */
export const underDecision = <C extends Pick<Claim, 'status' | 'instalment'>>(
  claim: C,
  project: Project | undefined,
): C => {
  const { instalment, status } = claim;
  const milestone = project && instalment && milestoneOf(project, instalment.milestone.id);
  return milestone && status === 'draft' ? { ...claim, instalment: { ...instalment, milestone } } : claim;
};

/** The milestone whose day has gone by while nobody claimed it; nothing while a claim is being decided. */
export const overdue = (project: Project, claims: readonly Claim[], today: Day): Milestone | undefined => {
  const made = claims.filter(isMade);
  if (made.some((claim) => !isReached(claim))) return undefined;
  const next = project.decision?.milestones.find((one) => !claimFor(one, made));
  return next && next.dueOn < today ? next : undefined;
};

/** How far the project has come with this milestone: where it is determined anew, later ones may stand already. */
const reachedWith = ({ decision }: Project, id: string, claims: readonly Claim[]): Milestone[] => {
  const all = decision?.milestones ?? [];
  const isThere = (one: Milestone) => claims.filter(isReached).some(isFor(one));
  return all.slice(0, all.findLastIndex((one) => one.id === id || isThere(one)) + 1);
};

const verifiedIn = ({ facts }: Claim): Fen => facts?.accepted ?? nothing;

/** What the register tells of a milestone when its claim is determined; what the claim itself shows is added to it. */
export const instalmentFacts = (
  project: Project,
  id: string,
  {
    claims,
    grants,
    claimId,
  }: { readonly claims: readonly Claim[]; readonly grants: Grants; readonly claimId: string },
): Facts => {
  const reached = reachedWith(project, id, claims);
  const furthest = reached.at(-1);
  if (!milestoneOf(project, id) || !furthest) return {};
  const others = claims.filter(
    (claim) => claim.id !== claimId && isReached(claim) && reached.some((one) => isFor(one)(claim)),
  );
  return {
    'milestone-limit': furthest.upToFen,
    'project-granted': grantedToProject(grants, project.id, claimId),
    ...(isVerified(furthest) ? { 'verified-earlier': sumFen(others.map(verifiedIn)) } : {}),
  };
};

/**
 * The programme as it holds for one claim: of a project, with what its milestone asks in place of what the programme asks
 * of all. The conference has decided the project; of its claims only those that somebody opposes are put to it.
 */
export const programmeFor = (programme: Programme, { instalment }: Pick<Claim, 'instalment'>): Programme => {
  if (!instalment) return programme;
  const { needs, audited } = instalment.milestone;
  const { route: { audit, committee, ...route } = {} } = programme;
  return {
    ...programme,
    evidence: programme.evidence
      .filter(({ kind }) => needs.includes(kind))
      .map((one) => ({ ...one, required: true })),
    route: {
      ...route,
      ...(audited && audit ? { audit } : {}),
      ...(committee ? { committee: { ...committee, decides: 'opposed' } } : {}),
    },
  };
};
