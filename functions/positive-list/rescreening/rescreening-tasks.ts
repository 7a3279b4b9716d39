import { start } from '#domain/casework/clock.ts';
import type { Task } from '#domain/casework/task.ts';
import { causeText } from '#domain/positive-list/book/cause-text.ts';
import type { Rescreening } from '#domain/positive-list/book/rescreening.ts';
import { groupsOf } from '#domain/positive-list/goods/row-groups.ts';
import { type Moment, standingOf, taskFor, taskId } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';

const ref = ({ id }: Pick<Rescreening, 'id'>) => ({ kind: 'rescreening', id }) as const;
const stepOf = (department: string) => `review:${department}`;

type Totals = {
  readonly subjects: ReadonlyMap<string, number>;
  readonly departments: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

/** What each department is asked: all of its goods, by tariff line where these are few enough. */
export const reviewsOf = (item: Rescreening, { departments }: Totals): Rescreening['reviews'] =>
  [...departments]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([department, lines]) => {
      const groups = groupsOf(lines);
      return {
        department,
        rows: [...lines.values()].reduce((sum, n) => sum + n, 0),
        ...(groups ? { groups } : {}),
        taskId: taskId({ case: ref(item), step: stepOf(department), round: 1 }),
      };
    });

export const departmentTasks = (item: Rescreening, days: number, moment: Moment): Task[] => {
  const why = causeText(item.cause);
  return item.reviews.map(({ department, rows, groups }) => ({
    ...taskFor(
      {
        case: ref(item),
        step: stepOf(department),
        round: 1,
        desk: { role: 'reviewer', department },
        title: { zh: `${rows} 项商品已暂停：${why.zh}`, en: `${rows} goods are suspended: ${why.en}` },
        question: {
          zh: '这些商品能否恢复？“同意”即恢复在册，“不予通过”即下架。',
          en: 'May these goods be restored? "Approve" restores them, "refuse" delists them.',
        },
        choices: ['approve', 'refuse'],
        clock: start(moment.today, days),
      },
      moment,
    ),
    ...(groups ? { groups: groups.map(({ group }) => group) } : {}),
  }));
};

/** One to each subject that lost something: it says that it has heard. */
export const subjectTasks = (
  item: Rescreening,
  { subjects }: Totals,
  days: number,
  moment: Moment,
): Task[] => {
  const why = causeText(item.cause);
  return [...subjects].map(([subjectId, rows]) =>
    taskFor(
      {
        case: ref(item),
        step: `subject:${subjectId}`,
        round: 1,
        desk: { subjectId },
        subjectId,
        title: { zh: `${rows} 项商品已暂停`, en: `${rows} goods are suspended` },
        question: {
          zh: `因${why.zh}，贵单位 ${rows} 项备案商品已暂停。请在商品台账中查看原因，停止以其开展业务；由主管部门恢复或下架。`,
          en: `Since ${why.en}, ${rows} of your goods are suspended. The book says why; do not trade them. A department restores or delists them.`,
        },
        choices: ['received'],
        clock: start(moment.today, days),
      },
      moment,
    ),
  );
};

const isDepartments = ({ step }: Task) => step.startsWith('review:');

/** Nobody waits for a subject to say that it has heard. */
export const waitsForDepartments = (ports: Pick<Ports, 'register' | 'waits' | 'clock'>, item: Rescreening) =>
  standingOf(ports, item, isDepartments);
