import type { Refusal } from '#domain/shared/refusal.ts';
import { grantedToProject } from '#domain/subsidy/claims/grants.ts';
import { decisionDefects } from '#domain/subsidy/projects/decision-defects.ts';
import type { ProjectTerms } from '#domain/subsidy/projects/milestone.ts';
import type { Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { claimsUnder, type readProject } from './read-project.ts';

type Read = Awaited<ReturnType<typeof readProject>>;

/**
 * What stands against these terms today. The grants of the subject are answered with it: whoever puts the terms in force
 * writes them as they were read, so that nothing is determined under the old ceiling in the same moment.
 */
export const weighedTerms = async (
  ports: Pick<Ports, 'register'>,
  { project, programme, rule }: Read,
  terms: ProjectTerms,
  { today }: Moment,
) => {
  const [claims, grants] = await Promise.all([
    claimsUnder(ports, project),
    ports.register.grantsOf(project.subjectId),
  ]);
  const defects: readonly Refusal[] = decisionDefects(terms, {
    programme,
    rule,
    plan: project.plan,
    granted: grantedToProject(grants, project.id),
    before: project.decision?.milestones ?? [],
    claims,
    today,
  });
  return { defects, grants };
};
