import { start } from '#domain/casework/clock.ts';
import type { Task } from '#domain/casework/task.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { type AskedAt, hasIt } from '#domain/subsidy/drafting/lifecycle.ts';
import type { ProgrammeAdoptionTerms } from '#domain/subsidy/drafting/programme-adoption-terms.ts';
import { type ProgrammeVersion, titleOf } from '#domain/subsidy/drafting/programme-version.ts';
import { type Moment, taskFor } from '../../casework/writing.ts';

type Asked = {
  readonly step: string;
  readonly question: Bilingual;
  readonly days: (terms: ProgrammeAdoptionTerms) => number;
  /** What is worth a thought there, and must be answered in a note by whoever agrees all the same. */
  readonly heeds: (concern: Refusal) => boolean;
};

const isOfMoney = ({ at = '' }: Refusal): boolean => at.startsWith('funding');

/** What is asked at each desk, in the order in which a version comes to them. */
const asked: Readonly<Record<AskedAt, Asked>> = {
  'legal-check': {
    step: 'legal-check',
    question: {
      zh: '请审查政策依据、申报条件、公平竞争和程序是否合法，谁受影响见模拟测算。同意后送财政确认资金；需要修改的，退回并说明。',
      en: 'Are basis, conditions, fair competition and procedure lawful? Whom it affects, the simulations say. Agreed, it goes to finance; else send it back with reasons.',
    },
    days: ({ legalWorkingDays }) => legalWorkingDays,
    heeds: () => false,
  },
  'fund-check': {
    step: 'fund-check',
    question: {
      zh: '请确认资金科目属于该年度、余额可以支付，足额所需见模拟测算。同意后送核准；不能支付的，退回并说明。',
      en: 'Is the fund line of that year, and can it pay? What is needed, the simulations say. Agreed, it goes to the approver; else send it back with reasons.',
    },
    days: ({ fundWorkingDays }) => fundWorkingDays,
    heeds: isOfMoney,
  },
  'fund-confirmed': {
    step: 'approve-programme',
    question: {
      zh: '请核对指南、差异、模拟测算、生效日期及前两步意见。同意即予公布，公布后不再改变。',
      en: 'Check the guide, the difference, the simulations, the day and what was said. Approved, it is published, and never changes.',
    },
    days: ({ approvalWorkingDays }) => approvalWorkingDays,
    heeds: (concern) => !isOfMoney(concern),
  },
};

export const stepAt = (status: AskedAt): string => asked[status].step;

/** The question to whoever is asked next. */
export const questionAt = (
  status: AskedAt,
  version: ProgrammeVersion,
  terms: ProgrammeAdoptionTerms,
  concerns: readonly Refusal[],
  moment: Moment,
): Task => {
  const { step, question, days, heeds } = asked[status];
  const { zh, en } = titleOf(version);
  return taskFor(
    {
      case: { kind: 'programme-version', id: version.id },
      round: version.round,
      title: {
        zh: `${zh}：第 ${version.programmeVersion} 版`,
        en: `${en}: version ${version.programmeVersion}`,
      },
      step,
      desk: { role: hasIt[status] },
      question,
      choices: ['approve', 'return'],
      ...(concerns.some(heeds) ? { noteFor: ['approve'] } : {}),
      clock: start(moment.today, days(terms)),
    },
    moment,
  );
};
