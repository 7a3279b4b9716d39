import { start } from '#domain/casework/clock.ts';
import { stillToAsk } from '#domain/casework/parallel-review.ts';
import type { Task } from '#domain/casework/task.ts';
import type { Subject } from '#domain/filing/subject.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { papersAt } from '#domain/subsidy/programme/project-papers.ts';
import type { Project } from '#domain/subsidy/projects/project.ts';
import { sittingTasks } from '../../casework/committee/sitting-tasks.ts';
import { type Moment, type Question, taskFor } from '../../casework/writing.ts';

/** A project with all that a step needs to carry it forward. */
export type ProjectScene = {
  readonly project: Project;
  readonly programme: Programme;
  readonly subject: Subject;
  readonly moment: Moment;
};

/** Whoever drafts the decision asks the others. */
export const advisers = ({ departments, leadDepartment }: Programme): string[] =>
  departments.filter((department) => department !== leadDepartment);

type Asked = Pick<Question, 'step' | 'desk' | 'clock' | 'question'> &
  Partial<Pick<Question, 'choices' | 'noteFor' | 'asksPapers'>> & {
    readonly zh: string;
    readonly en: string;
  };

const ask = (
  { project, subject, moment }: ProjectScene,
  { zh, en, choices = ['approve'], ...asked }: Asked,
): Task =>
  taskFor(
    {
      case: { kind: 'project', id: project.id },
      round: project.round,
      subjectId: project.subjectId,
      title: {
        zh: `${subject.name}：${project.plan.title}，${zh}`,
        en: `${subject.name}: ${project.plan.title}, ${en}`,
      },
      choices,
      ...asked,
    },
    moment,
  );

/** What every department is asked but the one that leads. */
export const opinionTasks = (scene: ProjectScene): Task[] =>
  stillToAsk(scene.project, advisers(scene.programme)).flatMap((department) => {
    const clock = scene.project.clocks[department];
    return clock
      ? [
          ask(scene, {
            step: `review:${department}`,
            desk: { role: 'reviewer', department },
            clock,
            zh: '部门意见',
            en: 'opinion',
            question: {
              zh: '从本部门职责看，该专项是否必要、可行，资金与进度是否合理？意见将提交牵头部门和联席会议。',
              en: 'Is the project needed and feasible, and are its money and schedule sound? The conference will have your opinion.',
            },
            choices: ['approve', 'return', 'refuse', 'cannot-decide'],
          }),
        ]
      : [];
  });

const reviewClock = ({ programme, moment }: ProjectScene) =>
  start(moment.today, programme.deadlines.reviewWorkingDays);

/** The leading department writes what shall be decided; only that is put to the vote. */
export const draftingTask = (scene: ProjectScene): Task => ({
  ...ask(scene, {
    step: 'draft-decision',
    desk: { role: 'reviewer', department: scene.programme.leadDepartment },
    clock: reviewClock(scene),
    zh: '拟定批准决定',
    en: 'draft the decision',
    question: {
      zh: '请参考部门意见，写明批准上限、条件与各节点，提交联席会议。',
      en: 'With the opinions before you, write the ceiling, the conditions and the milestones, and put them to the conference.',
    },
  }),
  answeredBy: 'project-decision',
});

/** One sitting of the conference that the programme names; nobody where it names none. */
export const conferenceTasks = (scene: ProjectScene, sitting: number): Task[] => {
  const { project, programme, subject, moment } = scene;
  const committee = programme.route?.committee;
  if (!committee) return [];
  return sittingTasks(
    {
      case: { kind: 'project', id: project.id },
      round: project.round,
      subjectId: project.subjectId,
      title: {
        zh: `${subject.name}：${project.plan.title}，联席会议`,
        en: `${subject.name}: ${project.plan.title}, conference`,
      },
      question: {
        zh: '是否同意按所拟的上限、条件与节点批准该专项？请写明意见；依据不足的，选择“不能决定”并写明还缺少什么。',
        en: 'Shall the project be approved with the ceiling, the conditions and the milestones as drafted? Give your opinion.',
      },
      clock: start(moment.today, programme.deadlines.jointReviewWorkingDays),
    },
    sitting,
    committee,
    moment,
  );
};

export const confirmationTask = (scene: ProjectScene): Task =>
  ask(scene, {
    step: 'confirm',
    desk: { role: 'programme-approver' },
    clock: start(scene.moment.today, scene.programme.deadlines.confirmationWorkingDays),
    zh: '复核批准决定',
    en: 'confirm the decision',
    question: {
      zh: '请核对批准决定与会议纪要是否一致、资金是否有着落。同意即生效；不一致的，退回牵头部门。',
      en: 'Is the decision what the minutes say, and is there money for it? Confirmed, it is in force; else send it back.',
    },
    choices: ['approve', 'return'],
  });

/** Somebody of the leading department goes there; what they found is written down. */
export const acceptanceTask = (scene: ProjectScene): Task =>
  ask(scene, {
    step: 'acceptance',
    desk: { role: 'reviewer', department: scene.programme.leadDepartment },
    clock: reviewClock(scene),
    zh: '现场验收',
    en: 'acceptance on site',
    question: {
      zh: '请到现场查看：建成内容与批准的计划是否一致、能否投入使用。请写明查看日期、参加人员、所见情况。',
      en: 'Go there: is what was built what was approved, and can it be used? Write the day, who was there and what you saw.',
    },
    choices: ['approve', 'refuse'],
    noteFor: ['approve', 'refuse'],
    asksPapers: papersAt(scene.programme, 'inspection'),
  });
