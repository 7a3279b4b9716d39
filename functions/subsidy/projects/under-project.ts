import type { Refusal } from '#domain/shared/refusal.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Grants } from '#domain/subsidy/claims/grants.ts';
import type { Facts } from '#domain/subsidy/programme/fact.ts';
import {
  claimsOfProject,
  earlierThan,
  instalmentFacts,
  isMade,
  laterThan,
} from '#domain/subsidy/projects/instalments.ts';
import { milestoneDefects } from '#domain/subsidy/projects/milestone-defects.ts';
import type { Project } from '#domain/subsidy/projects/project.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Case, Ports } from '../../ports.ts';
import { claimsUnder } from './read-project.ts';

type Needs = Pick<Ports, 'register'>;

/** The project that a claim is an instalment of; nothing where it is none. */
export const projectOf = async (
  { register }: Needs,
  { id, instalment }: Pick<Claim, 'id' | 'instalment'>,
): Promise<Project | undefined> => {
  if (!instalment) return undefined;
  const project = await register.get('project', instalment.projectId);
  if (!project) throw new NoSuchCase(`The claim ${id} lacks its project.`);
  return project;
};

type Known = { readonly claims: readonly Claim[]; readonly grants: Grants };

/** What its project tells a claim when it is determined. */
export const factsUnder = (project: Project | undefined, claim: Claim, { claims, grants }: Known): Facts =>
  project && claim.instalment
    ? instalmentFacts(project, claim.instalment.milestone.id, {
        claims: claimsOfProject(project, claims),
        grants,
        claimId: claim.id,
      })
    : {};

type Under = { readonly defects: readonly Refusal[]; readonly standsOn: readonly Case[] };

/**
 * What stands against this instalment under its project, and what must still stand as it was read when it is submitted:
 * the project, and the claims of the milestones before it.
 */
export const underProject = async (ports: Needs, claim: Claim): Promise<Under> => {
  const project = await projectOf(ports, claim);
  if (!project || !claim.instalment) return { defects: [], standsOn: [] };
  const { id } = claim.instalment.milestone;
  const claims = await claimsUnder(ports, project);
  return {
    defects: milestoneDefects(project, id, claims),
    standsOn: [project, ...earlierThan(project, id, claims).flatMap(({ claim: before }) => before ?? [])],
  };
};

const builtUpon = ({ id, instalment }: Claim): Refusal => ({
  code: 'MILESTONE-BUILT-UPON',
  severity: 'hard',
  at: 'claimId',
  found: instalment?.milestone.title.zh ?? id,
  expected: { zh: '其后没有申报的节点', en: 'a milestone after which none is claimed' },
  reason: { zh: '其后的节点已经申报。', en: 'A later milestone has been claimed upon it.' },
  next: { zh: '请先撤回其后节点的申报。', en: 'Withdraw the claim of the later one first.' },
});

/**
 * A milestone on which a later one stands is not withdrawn beneath it: what stands against it, and the later claims, which
 * must still stand as they were read when it is.
 */
export const beneathOthers = async (ports: Needs, claim: Claim): Promise<Under> => {
  const project = await projectOf(ports, claim);
  if (!project || !claim.instalment) return { defects: [], standsOn: [] };
  const later = laterThan(project, claim.instalment.milestone.id, await claimsUnder(ports, project));
  return { defects: later.filter(isMade).slice(0, 1).map(builtUpon), standsOn: later };
};
