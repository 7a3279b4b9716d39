import { start } from '#domain/casework/clock.ts';
import type { CommitteeTerms } from '#domain/casework/committee/committee.ts';
import { stillToAsk } from '#domain/casework/parallel-review.ts';
import type { Decision, Task } from '#domain/casework/task.ts';
import type { Subject } from '#domain/filing/subject.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { departmentsFor } from '#domain/subsidy/programme/route.ts';
import { sittingTasks } from '../../casework/committee/sitting-tasks.ts';
import { type Moment, type Question, taskFor } from '../../casework/writing.ts';

/** A claim with all that a step needs to carry it forward. */
export type Scene = {
  readonly claim: Claim;
  readonly programme: Programme;
  readonly subject: Subject;
  readonly moment: Moment;
};

type Asked = Pick<Question, 'step' | 'desk' | 'clock'> & {
  readonly zh: string;
  readonly en: string;
  readonly question: Question['question'];
  readonly choices: readonly Decision[];
};

const titleOf = ({ subject, programme }: Scene, zh: string, en: string): Bilingual => ({
  zh: `${subject.name}：${programme.title.zh}${zh}`,
  en: `${subject.name}: ${programme.title.en}, ${en}`,
});

const ask = (scene: Scene, asked: Asked): Task => {
  const { claim, moment } = scene;
  return taskFor(
    {
      case: { kind: 'claim', id: claim.id },
      step: asked.step,
      round: claim.round,
      desk: asked.desk,
      subjectId: claim.subjectId,
      title: titleOf(scene, asked.zh, asked.en),
      question: asked.question,
      choices: asked.choices,
      clock: asked.clock,
    },
    moment,
  );
};

const reviewQuestions = {
  claimed: {
    zh: '材料与核定的明细是否真实、合规，可否支持？',
    en: 'Are the evidence and the accepted lines true and in order, and shall it be supported?',
  },
  drawnUp: {
    zh: '系统代为起草，企业已确认。所依据的事实是否真实、合规，可否支持？',
    en: 'The system drew it up and the enterprise has confirmed it. Are its facts true and in order, and shall it be supported?',
  },
} as const;

export const departmentTasks = (scene: Scene): Task[] =>
  stillToAsk(scene.claim, departmentsFor(scene.programme, scene.claim.track)).flatMap((department) => {
    const clock = scene.claim.clocks[department];
    return clock
      ? [
          ask(scene, {
            step: `review:${department}`,
            desk: { role: 'reviewer', department },
            clock,
            zh: '审核',
            en: 'review',
            question: reviewQuestions[scene.claim.drawnUp ? 'drawnUp' : 'claimed'],
            choices: ['approve', 'return', 'refuse', 'cannot-decide'],
          }),
        ]
      : [];
  });

/** For a second person: whoever looked first holds another step of the claim, and is refused this one. */
export const secondLookTask = (scene: Scene): Task =>
  ask(scene, {
    step: 'second-look',
    desk: { role: 'reviewer', department: scene.programme.leadDepartment },
    clock: start(scene.moment.today, scene.programme.deadlines.reviewWorkingDays),
    zh: '复看',
    en: 'second look',
    question: {
      zh: '该申报经快速通道同意后被抽中复看。材料与核定的明细是否真实、合规，可否支持？',
      en: 'Agreed to on the fast track and drawn for a second look. Are evidence and lines in order, and shall it be supported?',
    },
    choices: ['approve', 'refuse', 'cannot-decide'],
  });

/** To verify the amount of each line, and to hand in a report; nobody where the programme has nothing audited. */
export const auditTasks = (scene: Scene): Task[] => {
  const audit = scene.programme.route?.audit;
  if (!audit) return [];
  const asked = ask(scene, {
    step: 'audit',
    desk: { role: 'audit-firm', department: audit.firm },
    clock: start(scene.moment.today, audit.workingDays),
    zh: '第三方审计',
    en: 'third-party audit',
    question: {
      zh: '请逐行核实金额，不实的予以核减，并提交审计报告。',
      en: 'Verify the amount of every line, set lower what is not right, and hand in your report.',
    },
    choices: ['audited', 'cannot-decide'],
  });
  return [{ ...asked, answeredBy: 'audit-report' }];
};

export const correctionTask = (scene: Scene): Task =>
  ask(scene, {
    step: 'correction',
    desk: { subjectId: scene.claim.subjectId },
    clock: start(scene.moment.today, scene.programme.deadlines.correctionWorkingDays),
    zh: '补正',
    en: 'correction',
    question: {
      zh: '请按列出的全部问题一次性补正后重新提交。',
      en: 'Correct everything that is listed and submit again.',
    },
    choices: ['resubmitted'],
  });

const jointReviewClock = ({ programme, moment }: Scene) =>
  start(moment.today, programme.deadlines.jointReviewWorkingDays);

const leadTask = (scene: Scene): Task =>
  ask(scene, {
    step: 'joint-review',
    desk: { role: 'lead', department: scene.programme.leadDepartment },
    clock: jointReviewClock(scene),
    zh: '会审',
    en: 'joint review',
    question: {
      zh: '规则或部门提出不予支持，请作出决定。',
      en: 'A rule or a department opposes this claim. Decide.',
    },
    choices: ['approve', 'refuse'],
  });

/** One sitting of the committee that the programme names. */
export const committeeTasks = (scene: Scene, terms: CommitteeTerms, sitting: number): Task[] =>
  sittingTasks(
    {
      case: { kind: 'claim', id: scene.claim.id },
      round: scene.claim.round,
      subjectId: scene.claim.subjectId,
      title: titleOf(scene, '会审', 'joint review'),
      question: {
        zh: '是否支持该申报？请写明意见；依据不足的，选择“不能决定”并写明还缺少什么。',
        en: 'Shall it be supported? Give your opinion; where the ground does not suffice, say what is missing.',
      },
      clock: jointReviewClock(scene),
    },
    sitting,
    terms,
    scene.moment,
  );

/** No claim fails in silence: what is opposed is decided by the committee, or by the lead where there is none. */
export const jointReviewTasks = (scene: Scene): Task[] => {
  const committee = scene.programme.route?.committee;
  return committee ? committeeTasks(scene, committee, 1) : [leadTask(scene)];
};
