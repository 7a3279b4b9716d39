import { start } from '#domain/casework/clock.ts';
import type { Department } from '#domain/casework/role.ts';
import type { Task } from '#domain/casework/task.ts';
import type { Rescreening } from '#domain/positive-list/book/rescreening.ts';
import { groupsOf } from '#domain/positive-list/goods/row-groups.ts';
import { type Moment, standingOf, taskFor, taskId } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { askedText, toldText } from './rescreening-texts.ts';
import { type Asked, reviewKey, type Totals } from './totals.ts';

const ref = ({ id }: Pick<Rescreening, 'id'>) => ({ kind: 'rescreening', id }) as const;

/** One step of a department, whatever it is asked: its only officer answers about suspended goods and those looked at. */
const stepOf = (department: Department) => `review:${department}`;

const reviewId = (item: Rescreening, { department, pending }: Asked) =>
  `${taskId({ case: ref(item), step: stepOf(department), round: 1 })}~${pending}`;

/** What each department is asked: all of its goods, by tariff line where these are few enough. */
export const reviewsOf = (item: Rescreening, { reviews }: Totals): Rescreening['reviews'] =>
  [...reviews.values()]
    .toSorted((a, b) => reviewKey(a).localeCompare(reviewKey(b)))
    .map((asked) => {
      const { department, pending, lines } = asked;
      const groups = groupsOf(lines);
      return {
        department,
        pending,
        rows: [...lines.values()].reduce((sum, n) => sum + n, 0),
        ...(groups ? { groups } : {}),
        taskId: reviewId(item, asked),
      };
    });

export const departmentTasks = (item: Rescreening, days: number, moment: Moment): Task[] =>
  item.reviews.map(({ department, pending, rows, groups, taskId: id }) => ({
    ...taskFor(
      {
        case: ref(item),
        step: stepOf(department),
        round: 1,
        desk: { role: 'reviewer', department },
        ...askedText(pending, rows, item.cause),
        choices: ['approve', 'refuse'],
        clock: start(moment.today, days),
      },
      moment,
    ),
    id,
    ...(groups ? { groups: groups.map(({ group }) => group) } : {}),
  }));

/** One to each subject whose goods are in doubt: it says that it has heard. */
export const subjectTasks = (item: Rescreening, { subjects }: Totals, days: number, moment: Moment): Task[] =>
  [...subjects].map(([subjectId, goods]) =>
    taskFor(
      {
        case: ref(item),
        step: `subject:${subjectId}`,
        round: 1,
        desk: { subjectId },
        subjectId,
        ...toldText(goods, item.cause),
        choices: ['received'],
        clock: start(moment.today, days),
      },
      moment,
    ),
  );

const isDepartments = ({ desk }: Task) => 'role' in desk;

/** Nobody waits for a subject to say that it has heard. */
export const waitsForDepartments = (ports: Pick<Ports, 'register' | 'waits' | 'clock'>, item: Rescreening) =>
  standingOf(ports, item, isDepartments);
