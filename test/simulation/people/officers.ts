import type { Decision, Task } from '#domain/casework/task.ts';
import { decideTask } from '#functions/casework/decide-task.route.ts';
import { sitsAt } from '#functions/casework/sits-at.ts';
import { prepareAllocation } from '#functions/subsidy/allocation/prepare-allocation.route.ts';
import { lodgeObjection } from '#functions/subsidy/objections/lodge-objection.route.ts';
import type { Lots } from '#local/faults/lot.ts';
import type { World } from '../world.ts';
import { asks, type Move } from './acts.ts';

/** A colleague of every desk stays away while the storm lasts, so that every case can be brought to its end. */
const isSpare = (person: string) => person.startsWith('spare-');

export const openTasks = ({ store }: World): Task[] =>
  [...store.tasks.values()].filter(({ status }) => status === 'open');

export const peopleAt = ({ store }: World, task: Task): string[] => {
  const people = [...store.offices].map(([key, office]) => ({ person: key.split('#')[0] ?? '', office }));
  const sit = people.filter(({ person, office }) =>
    sitsAt({ person, name: person, offices: [office], memberships: [] }, task),
  );
  return [...new Set(sit.map(({ person }) => person))];
};

const everybody = ({ store, claims }: World): string[] => [
  ...new Set([
    ...[...store.offices.keys()].map((key) => key.split('#')[0] ?? ''),
    ...claims.map(({ person }) => person),
  ]),
];

/** Mostly somebody of the desk; now and then whoever is there, who must be told no. */
const somebody = (world: World, task: Task, lots: Lots): string | undefined =>
  lots.oneOf((lots.happens(0.1) ? everybody(world) : peopleAt(world, task)).filter((one) => !isSpare(one)));

/** Mostly what brings a case on. */
const aDecision = ({ choices }: Task, lots: Lots): Decision | undefined =>
  lots.happens(0.85)
    ? (choices.find((one) => one === 'approve' || one === 'dismiss') ?? choices[0])
    : lots.oneOf(choices);

export const decides = (world: World, person: string, task: Task, decision: Decision) =>
  asks(world, `says ${decision} at ${task.id}`, decideTask, {
    person,
    params: { taskId: task.id },
    body: { decision, reasons: [{ code: 'FACTS-DISAGREE' }], opinion: '已核对材料。', missing: '材料' },
  });

export const decidesSomething: Move = (world, lots) => {
  const task = lots.oneOf(openTasks(world).filter(({ desk }) => 'role' in desk));
  const person = task && somebody(world, task, lots);
  const decision = task && aDecision(task, lots);
  return person && decision ? decides(world, person, task, decision) : undefined;
};

export const preparesAllocation = (world: World, person: string) =>
  asks(world, 'closes the window', prepareAllocation, {
    person,
    params: { programmeId: 'delivery-fees', periodId: '2026H1' },
  });

const idOf = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;

/** A neighbour, who may say the same thing twice. */
export const objects: Move = (world, lots) => {
  const round = 1 + lots.below(2);
  return asks(world, 'objects to the notice', lodgeObjection, {
    person: 'neighbour',
    params: { noticeId: `delivery-fees-2026H1-${round}`, objectionId: idOf(lots.below(4)) },
    body: {
      item: 1 + lots.below(world.claims.length),
      objector: { kind: 'person', name: '孙某某', contact: '0470-7654321' },
      statement: '该企业所列运单并非其本企业寄递。',
    },
  });
};
