import { projectId } from '#domain/subsidy/projects/project.ts';
import { closeSitting } from '#functions/casework/committee/close-sitting.route.ts';
import type { Route } from '#functions/edge/route.ts';
import { submitApplication } from '#functions/filing/applications/submit-application.route.ts';
import { askAcceptance } from '#functions/subsidy/projects/ask-acceptance.route.ts';
import { carryProject } from '#functions/subsidy/projects/carry-project.task.ts';
import { changeProject } from '#functions/subsidy/projects/change-project.route.ts';
import { draftDecision } from '#functions/subsidy/projects/draft-decision.route.ts';
import { openInstalment } from '#functions/subsidy/projects/open-instalment.route.ts';
import { proposeProject } from '#functions/subsidy/projects/propose-project.route.ts';
import { withdrawProject } from '#functions/subsidy/projects/withdraw-project.route.ts';
import { writeProject } from '#functions/subsidy/projects/write-project.route.ts';
import { theClaim } from './a-claim.ts';
import { aPlan, aProjectProgramme } from './a-project.ts';
import { aSubjectOf, aZone } from './a-zone.ts';
import { answerOf, callRoute } from './call-route.ts';
import { decideStep, openSteps, openTasks } from './desks.ts';
import type { MemoryPorts } from './memory-ports.ts';
import { takeTwice } from './twice.ts';

const minutes = '会议听取了部门意见，逐项表决。';
const yes = { decision: 'approve', opinion: '同意' } as const;

/** Dates of the milestones as they are decided. */
export const dueDays = ['2026-12-31', '2027-06-30', '2027-12-31'];

export const aDecision = (but: Readonly<Record<string, unknown>> = {}) => ({
  ceilingFen: 100_000_000,
  conditions: '专款专用，按期完工。',
  milestones: dueDays.map((dueOn) => ({ dueOn })),
  ...but,
});

/** A subject that is filed for the post. */
const aFiler = async (ports: MemoryPorts) => {
  ports.clock.moveTo('2026-03-02T01:00:00.000Z');
  const { subjectId, person } = await aSubjectOf(ports);
  await answerOf(ports, submitApplication, {
    person,
    params: { subjectId, mode: 'post' },
    body: { form: { postalContract: 'P-1' } },
  });
  return { subjectId, person };
};

type But = Parameters<typeof aProjectProgramme>[0];

/** A project that its subject has written, and all that may be done about it. */
export const aWrittenProject = async (but: But = {}, plan = aPlan()) => {
  const ports = await aZone({ programme: aProjectProgramme(but) });
  const { subjectId, person } = await aFiler(ports);
  const id = projectId('sites', subjectId, 'site1');
  const ref = { kind: 'project', id } as const;
  const own = { subjectId, projectId: id };
  const asked = (params: Readonly<Record<string, string>>, body?: unknown) => ({
    person,
    params: { subjectId, ...params },
    ...(body ? { body } : {}),
  });
  const call = (route: Route, body?: unknown, params = {}) =>
    callRoute(ports, route, asked({ ...own, ...params }, body));
  const write = (body: unknown = plan) =>
    callRoute(ports, writeProject, asked({ programmeId: 'sites', key: 'site1' }, body));
  const standing = async () => {
    const project = await ports.register.get('project', id);
    if (!project) throw new Error('The project is not there.');
    return project;
  };
  const taskAt = async (step: string) =>
    (await openTasks(ports, ref)).find((one) => one.step === step)?.id ?? 'none';
  const decide = (officer: string, step: string, given: Parameters<typeof decideStep>[4]) =>
    decideStep(ports, ref, officer, step, given);
  const carry = () => takeTwice(ports, carryProject, ref);
  await write();
  return {
    ports,
    ref,
    own,
    subjectId,
    person,
    call,
    write,
    standing,
    taskAt,
    decide,
    carry,
    steps: () => openSteps(ports, ref),
    propose: () => call(proposeProject),
    change: (reason: string) => call(changeProject, { reason }),
    withdraw: async () => call(withdrawProject, { version: (await standing()).version }),
    askAcceptance: (body: unknown = {}) => call(askAcceptance, body),
    claim: (milestoneId: string) => call(openInstalment, undefined, { milestoneId }),
    /** The claim of a milestone, opened. */
    instalment: async (milestoneId: string) => {
      await call(openInstalment, undefined, { milestoneId });
      return theClaim(ports, person, { subjectId, claimId: `${id}-${milestoneId}` });
    },
    draft: async (body: unknown = aDecision(), officer = 'commerce-officer') =>
      callRoute(ports, draftDecision, {
        person: officer,
        params: { taskId: await taskAt('draft-decision') },
        body,
      }),
    close: async (outcome: string, more = {}) =>
      callRoute(ports, closeSitting, {
        person: 'secretary',
        params: { taskId: await taskAt('minutes') },
        body: { minutes, outcome, ...more },
      }),
  };
};

type Written = Awaited<ReturnType<typeof aWrittenProject>>;

/** Before the conference, with a decision drafted. */
export const toConference = async (project: Written, decision: unknown = aDecision()): Promise<void> => {
  await project.propose();
  await project.decide('post-officer', 'review:post', yes);
  await project.carry();
  await project.draft(decision);
  await project.carry();
};

/** Three seats vote alike, and the minutes are written. */
export const vote = async (project: Written, outcome: 'approve' | 'refuse'): Promise<void> => {
  const said =
    outcome === 'approve'
      ? yes
      : { decision: outcome, opinion: '不符合条件', reasons: [{ code: 'NOT-ELIGIBLE' }] };
  await project.decide('commerce-lead', 'vote:commerce', said);
  await project.decide('post-lead', 'vote:post', said);
  await project.decide('expert-1', 'vote:expert-a', said);
  await project.close(outcome);
  await project.carry();
};

/** A project that was approved and confirmed. */
export const aProject = async (
  but: But = {},
  plan = aPlan(),
  decision: unknown = aDecision(),
): Promise<Written> => {
  const project = await aWrittenProject(but, plan);
  await toConference(project, decision);
  await vote(project, 'approve');
  await project.decide('approver', 'confirm', 'approve');
  await project.carry();
  return project;
};
