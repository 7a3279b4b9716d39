import type { Day } from '../../shared/day.ts';
import { type Fen, nothing, sumFen } from '../../shared/money.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Claim } from '../claims/claim.ts';
import { determinedStatuses, isStanding } from '../claims/claim-lifecycle.ts';
import { type Grants, grantedToProject } from '../claims/grants.ts';
import type { Facts } from '../programme/fact.ts';
import type { Programme } from '../programme/programme.ts';
import { isVerified, type Milestone } from './milestone.ts';
import { isClaimable, type Project } from './project.ts';

/** It has its amount, or came to nothing because too much was paid before it: the next milestone may be claimed. */
const isReached = ({ status, allocatedFen }: Pick<Claim, 'status' | 'allocatedFen'>): boolean =>
  determinedStatuses.some((one) => one === status) || (status === 'refused' && allocatedFen === nothing);

/** It was made, and stands, or was settled with nothing. */
export const isMade = (claim: Pick<Claim, 'status' | 'allocatedFen'>): boolean =>
  isStanding(claim.status) || isReached(claim);

export const milestoneOf = ({ decision }: Project, id: string): Milestone | undefined =>
  decision?.milestones.find((one) => one.id === id);

/** The claims of a project. */
export const claimsOfProject = ({ id }: Pick<Project, 'id'>, claims: readonly Claim[]): Claim[] =>
  claims.filter(({ instalment }) => instalment?.projectId === id);

const claimFor = ({ id }: Pick<Milestone, 'id'>, claims: readonly Claim[]): Claim | undefined =>
  claims.find(({ instalment }) => instalment?.milestone.id === id);

/** The milestones before this one, each with its claim where there is one. */
export const earlierThan = ({ decision }: Project, id: string, claims: readonly Claim[]) => {
  const all = decision?.milestones ?? [];
  const place = all.findIndex((one) => one.id === id);
  return all
    .slice(0, Math.max(place, 0))
    .map((milestone) => ({ milestone, claim: claimFor(milestone, claims) }));
};

/** The claims of later milestones that were made: what they stand on cannot be taken away beneath them. */
export const laterThan = ({ decision }: Project, id: string, claims: readonly Claim[]): Claim[] => {
  const all = decision?.milestones ?? [];
  const place = all.findIndex((one) => one.id === id);
  return all
    .slice(place + 1)
    .flatMap((milestone) => claimFor(milestone, claims) ?? [])
    .filter(isMade);
};

const notDecided = ({ id, status }: Project): Refusal => ({
  code: 'PROJECT-NOT-DECIDED',
  severity: 'hard',
  at: 'projectId',
  found: `${id} (${status})`,
  expected: { zh: '已批准且仍在执行的专项', en: 'a project that was approved and has not ended' },
  reason: { zh: '该专项尚未批准，或已经终止。', en: 'The project is not approved, or has ended.' },
  next: {
    zh: '请等待批准决定；已终止的，可重新提出。',
    en: 'Wait for the decision; what has ended may be proposed anew.',
  },
});

const noMilestone = (found: string): Refusal => ({
  code: 'MILESTONE-UNKNOWN',
  severity: 'hard',
  at: 'milestoneId',
  found,
  expected: { zh: '批准决定中的节点', en: 'a milestone of the decision' },
  reason: { zh: '批准决定中没有该节点。', en: 'The decision names no such milestone.' },
  next: { zh: '请按批准决定选择节点。', en: 'Choose one that the decision names.' },
});

const outOfOrder = ({ title }: Milestone): Refusal => ({
  code: 'MILESTONE-ORDER',
  severity: 'hard',
  at: 'milestoneId',
  found: title.zh,
  expected: { zh: '此前各节点均已核定', en: 'every milestone before it is determined' },
  reason: {
    zh: `前一节点“${title.zh}”尚未核定。`,
    en: `The milestone before it is not determined yet: ${title.en}.`,
  },
  next: { zh: '请先完成前一节点的申报。', en: 'Claim that one first, and wait until it is determined.' },
});

const notAccepted = ({ title }: Milestone): Refusal => ({
  code: 'MILESTONE-ACCEPTANCE',
  severity: 'hard',
  at: 'milestoneId',
  found: title.zh,
  expected: { zh: '已通过现场验收', en: 'accepted on site' },
  reason: {
    zh: '该节点须在现场验收通过之后申报。',
    en: 'This milestone is claimed once the site is accepted.',
  },
  next: { zh: '请在专项页面申请现场验收。', en: 'Ask for the acceptance on the page of the project.' },
});

/** What stands against claiming this milestone now, all at once. */
export const milestoneDefects = (project: Project, id: string, claims: readonly Claim[]): Refusal[] => {
  if (!isClaimable(project)) return [notDecided(project)];
  const milestone = milestoneOf(project, id);
  if (!milestone) return [noMilestone(id)];
  return [
    ...earlierThan(project, id, claims)
      .filter(({ claim }) => !claim || !isReached(claim))
      .slice(0, 1)
      .map((before) => outOfOrder(before.milestone)),
    ...(milestone.afterAcceptance && !project.acceptance ? [notAccepted(milestone)] : []),
  ];
};

/** The milestone whose day has gone by while nobody claimed it; nothing while a claim is being decided. */
export const overdue = (project: Project, claims: readonly Claim[], today: Day): Milestone | undefined => {
  const made = claims.filter(isMade);
  if (made.some((claim) => !isReached(claim))) return undefined;
  const next = project.decision?.milestones.find((one) => !claimFor(one, made));
  return next && next.dueOn < today ? next : undefined;
};

const verifiedAt = ({ claim }: { readonly claim: Claim | undefined }): Fen =>
  claim && isReached(claim) ? (claim.facts?.accepted ?? nothing) : nothing;

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
  const milestone = milestoneOf(project, id);
  if (!milestone) return {};
  const before = earlierThan(project, id, claims);
  return {
    'milestone-limit': milestone.upToFen,
    'project-granted': grantedToProject(grants, project.id, claimId),
    ...(isVerified(milestone) ? { 'verified-earlier': sumFen(before.map(verifiedAt)) } : {}),
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
