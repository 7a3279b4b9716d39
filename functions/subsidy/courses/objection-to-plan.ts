import type { Refusal } from '#domain/shared/refusal.ts';
import { nothingYet, outcomeOf } from '#domain/subsidy/claims/rule.ts';
import type { CourseContent, CoursePlan } from '#domain/subsidy/courses/course-plan.ts';
import {
  keptFromChange,
  ofAnotherProgramme,
  planDefects,
  tooManyEditions,
} from '#domain/subsidy/courses/may-file.ts';
import { noLines } from '#domain/subsidy/lists/screened-line.ts';
import { filedForAnEligibleMode } from '#domain/subsidy/rules/su-101-filed-for-an-eligible-mode.ts';
import type { Moment } from '../../casework/writing.ts';
import { Refused, refused } from '../../edge/problem.ts';
import { documentsMissing } from '../../filing/documents/documents-missing.ts';
import type { Ports } from '../../ports.ts';
import { modeTitlesOn } from '../claims/mode-titles.ts';
import type { CourseProgramme } from './course-programmes.ts';

type Needs = Pick<Ports, 'register' | 'zone'>;

export type AskedPlan = {
  readonly subjectId: string;
  readonly content: CourseContent;
  readonly asked: CourseProgramme;
  readonly before: CoursePlan | undefined;
  readonly moment: Moment;
};

/** Who is not filed cannot claim for the course either. */
const notFiled = async (
  ports: Needs,
  { subjectId, asked: { programme }, moment: { today } }: AskedPlan,
): Promise<readonly Refusal[]> => {
  const [filings, modeTitles] = await Promise.all([
    ports.register.ownedBy('filing', subjectId),
    modeTitlesOn(ports, today),
  ]);
  const claim = { submittedOn: today, totals: noLines };
  return outcomeOf({ ...nothingYet, programme, claim, filings, modeTitles })(filedForAnEligibleMode).findings;
};

/** All that stands against filing the plan as it is written, on that day. */
export const objectionToPlan = async (ports: Needs, plan: AskedPlan): Promise<Refused | undefined> => {
  const { subjectId, content, asked, before, moment } = plan;
  const kept =
    before &&
    (ofAnotherProgramme(before, asked.programme.id) ??
      keptFromChange(before, moment.today) ??
      tooManyEditions(before));
  if (kept) return refused(409, kept);
  const defects = [
    ...(await notFiled(ports, plan)),
    ...planDefects({ content, terms: asked.terms, today: moment.today }),
  ];
  return defects.length > 0
    ? new Refused(422, defects)
    : documentsMissing(ports, subjectId, { syllabus: content.syllabus });
};
