import { isVote } from '#domain/casework/committee/committee.ts';
import {
  Recusal,
  type RecusalGround,
  recusalEvent,
  recusalGrounds,
} from '#domain/casework/committee/recusal.ts';
import type { Event } from '#domain/casework/event.ts';
import type { Actor } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import { findAffiliates } from '../../affiliates/find-affiliates.ts';
import { type Refused, refused } from '../../edge/problem.ts';
import type { Ports } from '../../ports.ts';
import { riskTermsOn } from '../../risk/terms.ts';
import { rememberName } from '../people.ts';
import { type Moment, momentOf } from '../writing.ts';

type Needs = Pick<Ports, 'register' | 'zone'>;

const tookAnotherStep = async ({ register }: Needs, { case: ref, step }: Task, { person }: Actor) => {
  const tasks = await register.tasksOf(ref);
  return tasks.some((one) => one.decidedBy === person && one.step !== step);
};

const isAffiliated = async (ports: Needs, subjectId: string, { memberships }: Actor, { today }: Moment) => {
  if (memberships.length === 0) return false;
  const subject = await ports.register.get('subject', subjectId);
  if (!subject) return false;
  const { found } = await findAffiliates(ports, subject, await riskTermsOn(ports, today), 1);
  return found.some((one) => memberships.some((place) => place.subjectId === one.subject.id));
};

/** Why the register says that this person cannot sit in this case. */
const groundFor = async (
  ports: Needs,
  task: Task,
  actor: Actor,
  moment: Moment,
): Promise<RecusalGround | undefined> => {
  const { subjectId } = task;
  if (actor.memberships.some((place) => place.subjectId === subjectId)) return 'member';
  if (await tookAnotherStep(ports, task, actor)) return 'another-step';
  return subjectId && (await isAffiliated(ports, subjectId, actor, moment)) ? 'affiliated' : undefined;
};

export const recusal = (
  { case: ref, step }: Task,
  person: string,
  { now }: Moment,
  why: { readonly ground: RecusalGround; readonly words?: string },
): Event => ({ case: ref, type: recusalEvent, at: now, by: person, data: { step, ...why } });

/** Why this person has stood aside in this case, so far. */
export const recusalsOf = async (
  { register }: Pick<Ports, 'register'>,
  { case: ref }: Task,
  person: string,
): Promise<readonly Recusal[]> =>
  (await register.history(ref))
    .filter(({ type, by }) => type === recusalEvent && by === person)
    .map(({ data }) => Recusal.parse(data));

const mustStandAside = (ground: RecusalGround) =>
  refused(403, {
    code: 'RECUSED',
    found: recusalGrounds[ground].zh,
    reason: {
      zh: `您应当回避：${recusalGrounds[ground].zh}。已记入案卷。`,
      en: `You must stand aside: ${recusalGrounds[ground].en}. It is on record.`,
    },
    next: {
      zh: '同岗位的其他人员可以代为办理；席位无人代替的，不计入到会人数。',
      en: 'Another holder of the office may take it; a seat that nobody takes is not counted as present.',
    },
  });

/** A conflict that was declared keeps from every step of the case; what the register knows, from the seats of a committee. */
const keepsFrom =
  (task: Task) =>
  ({ ground }: Recusal): boolean =>
    ground === 'conflict' || isVote(task);

/** Whoever has stood aside in this case stays aside. */
export const stoodAside = async (
  ports: Pick<Ports, 'register'>,
  task: Task,
  { person }: Actor,
): Promise<Refused | undefined> => {
  const before = (await recusalsOf(ports, task, person)).find(keepsFrom(task));
  return before && mustStandAside(before.ground);
};

/** Whoever the register knows must not vote is told so, and it goes on record; nobody is asked to confess it. */
export const standsAside = async (ports: Ports, task: Task, actor: Actor): Promise<Refused | undefined> => {
  const before = await stoodAside(ports, task, actor);
  if (before || !isVote(task)) return before;
  const moment = momentOf(ports);
  const ground = await groundFor(ports, task, actor, moment);
  if (!ground) return undefined;
  await rememberName(ports, actor);
  await ports.register.commit({ events: [recusal(task, actor.person, moment, { ground })] });
  return mustStandAside(ground);
};
