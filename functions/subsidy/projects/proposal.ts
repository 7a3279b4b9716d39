import { runningClocks } from '#domain/casework/parallel-review.ts';
import { isOwn } from '#domain/filing/document.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { papersAt } from '#domain/subsidy/programme/project-papers.ts';
import { planDefects } from '#domain/subsidy/projects/plan-defects.ts';
import { papersAmiss } from '../../casework/papers-amiss.ts';
import type { Change, Ports } from '../../ports.ts';
import { eligibilityOf } from '../claims/eligibility.ts';
import { knownSubject } from '../claims/known-subject.ts';
import { movedAndAsked } from './moved-on.ts';
import { advisers, opinionTasks, type ProjectScene } from './project-work.ts';
import type { readProject } from './read-project.ts';

type Read = Awaited<ReturnType<typeof readProject>>;

/** What a subject must be, to have a project; asked once, and not again of a change. */
const notEligible = async (
  ports: Pick<Ports, 'register' | 'zone'>,
  { project, programme }: Read,
  today: ProjectScene['moment']['today'],
): Promise<Refusal[]> => {
  if (project.decision) return [];
  const known = await knownSubject(ports, project.subjectId, today);
  return eligibilityOf(programme, known)
    .filter(({ severity, outcome }) => severity === 'hard' && outcome === 'not-met')
    .flatMap(({ findings }) => findings);
};

/** A plan that a department wrote keeps what that brought, also where its subject changes it. */
const planPapersAmiss = (ports: Pick<Ports, 'register'>, { project, programme }: Read) =>
  papersAmiss(ports, {
    subjectId: project.subjectId,
    asked: papersAt(programme, 'plan'),
    papers: project.plan.papers,
    mayServe: (document) => isOwn(document) || project.proposedFor === document.broughtBy,
  });

/** Everything that stands against proposing the project as it is written, all at once. */
export const proposalDefects = async (
  ports: Pick<Ports, 'register' | 'zone'>,
  read: Read,
  today: ProjectScene['moment']['today'],
): Promise<Refusal[]> => [
  ...planDefects(read.programme, read.rule, read.project.plan),
  ...(await planPapersAmiss(ports, read)),
  ...(await notEligible(ports, read, today)),
];

/** Puts it to the departments. */
export const proposed = (scene: ProjectScene, person: string): Change => {
  const { project, programme, moment } = scene;
  const clocks = runningClocks(
    project,
    advisers(programme),
    programme.deadlines.reviewWorkingDays,
    moment.today,
  );
  return movedAndAsked(scene, 'propose', person, { patch: { clocks, findings: [] }, asks: opinionTasks });
};
