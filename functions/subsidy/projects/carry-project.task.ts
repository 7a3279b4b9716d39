import * as z from 'zod';
import { votesOf } from '#domain/casework/committee/tally.ts';
import { opinionsOf, refusalsAmong } from '#domain/casework/opinions.ts';
import { heard, spokenIn } from '#domain/casework/parallel-review.ts';
import type { Task } from '#domain/casework/task.ts';
import { type Day, dayOf } from '#domain/shared/day.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { ProjectStatus } from '#domain/subsidy/projects/lifecycle.ts';
import { asDecided, withoutResult } from '#domain/subsidy/projects/project.ts';
import { lastSitting } from '../../casework/committee/sitting-tasks.ts';
import { findingsOf } from '../../casework/findings.ts';
import { isOpen, momentOf, standingOf } from '../../casework/writing.ts';
import { connectTables } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import type { Change, TablePorts } from '../../ports.ts';
import { movedAndAsked, movedOn } from './moved-on.ts';
import { conferenceTasks, confirmationTask, draftingTask, type ProjectScene } from './project-work.ts';
import { readProject } from './read-project.ts';
import { weighedTerms } from './weighed-terms.ts';

const Input = z.object({ id: z.string() });
const by = 'carry-project';

type Asked = Awaited<ReturnType<typeof readProject>> & ProjectScene & { readonly tasks: readonly Task[] };
type Carry = (asked: Asked, ports: TablePorts) => Change | undefined | Promise<Change | undefined>;

const answerAt = (step: string, { tasks, project }: Asked): Task | undefined =>
  tasks.find((one) => one.step === step && one.round === project.round && one.status === 'decided');

/** What somebody said, as whoever proposed reads it. */
const findings = ({ programme }: Asked, answers: readonly Task[]) =>
  findingsOf([
    {
      department: programme.leadDepartment,
      decision: 'refuse',
      reasons: refusalsAmong(answers.map((one) => ({ ...one, decision: 'refuse' }))),
      opinion: undefined,
    },
  ]);

/** Opinions advise: only what somebody sends back to be corrected does not go on. */
const hearOpinions: Carry = (asked) => {
  const { tasks, project } = asked;
  if (tasks.some(isOpen)) return undefined;
  const spoken = tasks.filter(spokenIn(project.round));
  const opinions = opinionsOf(spoken);
  const scene = { ...asked, project: heard(project, spoken, opinions) };
  const returned = opinions.filter(({ decision }) => decision === 'return');
  return returned.length > 0
    ? movedOn(scene, 'return', by, { patch: { findings: findingsOf(returned), round: project.round + 1 } })
    : movedAndAsked(scene, 'draft', by, { data: { opinions }, asks: (after) => [draftingTask(after)] });
};

const putToConference: Carry = (asked) => {
  if (!answerAt('draft-decision', asked)) return undefined;
  return asked.programme.route?.committee
    ? movedAndAsked(asked, 'convene', by, { asks: (after) => conferenceTasks(after, 1) })
    : movedAndAsked(asked, 'submit', by, { asks: (after) => [confirmationTask(after)] });
};

const refused = (asked: Asked, answers: readonly Task[]): Change => {
  const { project } = asked;
  return movedOn(asked, withoutResult(project, 'refuse'), by, {
    patch: { ...asDecided(project), findings: findings(asked, answers) },
    data: { refused: true },
  });
};

const takeVote: Carry = (asked) => {
  const { tasks, project } = asked;
  const minutes = lastSitting(tasks, project.round);
  if (!minutes?.decision) return undefined;
  if (minutes.decision === 'approve')
    return movedAndAsked(asked, 'agree', by, { asks: (after) => [confirmationTask(after)] });
  if (minutes.decision === 'refuse') return refused(asked, votesOf(tasks, minutes));
  const { sitting = 1, missing } = minutes;
  return movedAndAsked(asked, 'adjourn', by, {
    data: { sitting, missing },
    asks: (after) => conferenceTasks(after, sitting + 1),
  });
};

const sentBack = (asked: Asked, why: readonly Refusal[]): Change =>
  movedAndAsked(asked, 'redraft', by, {
    patch: { findings: [...why], round: asked.project.round + 1 },
    asks: (after) => [draftingTask(after)],
  });

/** What was decided comes into force; where it no longer holds after what happened meanwhile, it is drafted anew. */
const putInForce: Carry = async (asked, ports) => {
  const answer = answerAt('confirm', asked);
  const { project, moment } = asked;
  const { drafted, plan, round } = project;
  if (!answer || !drafted) return undefined;
  if (answer.decision !== 'approve') return sentBack(asked, findings(asked, [answer]));
  const { defects, grants } = await weighedTerms(ports, asked, drafted, moment);
  if (defects.length > 0) return sentBack(asked, defects);
  const decision = { ...drafted, plan, round, decidedOn: moment.today };
  const earlier = [...project.earlier, ...(project.decision ? [project.decision] : [])];
  const change = movedOn(asked, 'confirm', by, {
    patch: { decision, earlier, drafted: undefined, changeReason: undefined, findings: [] },
    data: { fen: drafted.ceilingFen },
  });
  return { ...change, grants: [{ ...grants, version: grants.version + 1 }] };
};

/** The visits of the project, the last with what whoever went there brought back. */
const inspected = (
  { visits, round }: Asked['project'],
  { decision, papers = {} }: Task,
  found: { readonly on: Day; readonly by: string },
) =>
  visits.map((visit) =>
    visit.round === round
      ? { ...visit, inspection: { ...found, accepted: decision === 'approve', papers } }
      : visit,
  );

const takeAcceptance: Carry = (asked) => {
  const answer = answerAt('acceptance', asked);
  if (!answer?.decidedBy || !answer.decidedAt) return undefined;
  const { decidedBy, decidedAt, decision, opinion = '' } = answer;
  const visits = inspected(asked.project, answer, { on: dayOf(decidedAt), by: decidedBy });
  if (decision !== 'approve')
    return movedOn(asked, 'object', by, { patch: { visits, findings: findings(asked, [answer]) } });
  const acceptance = { on: dayOf(decidedAt), at: decidedAt, by: decidedBy, findings: opinion };
  return movedOn(asked, 'accept', by, { patch: { visits, acceptance, findings: [] } });
};

/** What follows at each status once whoever was asked has answered. */
const carries: Partial<Readonly<Record<ProjectStatus, Carry>>> = {
  'in-opinion': hearOpinions,
  'being-drafted': putToConference,
  'in-conference': takeVote,
  'to-be-confirmed': putInForce,
  'in-acceptance': takeAcceptance,
};

/** Takes the answer of whoever has the project, and carries it to whoever is next. */
export const carryProject = async (ports: TablePorts, { id }: z.infer<typeof Input>) => {
  const read = await readProject(ports, id);
  const tasks = await ports.register.tasksOf({ kind: 'project', id });
  const change = await carries[read.project.status]?.({ ...read, tasks, moment: momentOf(ports) }, ports);
  if (change) await ports.register.commit(change);
  return standingOf(ports, (await readProject(ports, id)).project);
};

export const handler = task(Input, carryProject, connectTables);
