import type { Bilingual } from '../../shared/bilingual.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { firstOfMany } from '../claims/first-of-many.ts';
import type { ClaimFacts, ClaimRule } from '../claims/rule.ts';
import { isOfBefore } from '../courses/held-against-plans.ts';
import type { ScreenedLine } from '../lists/screened-line.ts';

const code = 'SU-124';

const courseOf = ({ value }: ScreenedLine): string => value?.cells['course'] ?? '';

const others = (count: number): { readonly reason: Bilingual } => ({
  reason: {
    zh: `另有 ${count} 种情形，见各行结果。`,
    en: `${count} more of the kind; see the lines.`,
  },
});

type Taken = { readonly course: string; readonly refusal: Refusal };

const takenOut = (lines: readonly ScreenedLine[]): Refusal[] => {
  const taken = lines.flatMap((line): Taken[] =>
    line.refusals
      .filter((refusal) => refusal.code === code)
      .map((refusal) => ({ course: courseOf(line), refusal })),
  );
  return [...Map.groupBy(taken, ({ course, refusal }) => `${course} ${refusal.reason.en}`).values()].flatMap(
    (alike) =>
      alike.slice(0, 1).map(({ course, refusal: { reason, next, expected } }) => ({
        code,
        found: course,
        ...(expected ? { expected } : {}),
        next,
        reason: {
          zh: `${reason.zh}涉及 ${alike.length} 行，不计入。`,
          en: `${reason.en} ${alike.length} line(s) do not count.`,
        },
      })),
  );
};

/** They count by the paper of their time, which nobody but a person can read. */
const ofBefore = ({ programme, lines }: ClaimFacts): Refusal[] => {
  const terms = programme.lists.roster?.courses;
  if (!terms) return [];
  const counted = lines.filter(
    ({ kind, outcome, value }) =>
      kind === 'roster' && outcome === 'accepted' && value && isOfBefore(terms, value),
  );
  return [...Map.groupBy(counted, courseOf)].map(([course, alike]) => ({
    code,
    found: course,
    reason: {
      zh: `名单载明该课程在 ${terms.from} 之前开班，无需报备；涉及 ${alike.length} 行。`,
      en: `By the roster the course started before ${terms.from} and needs no plan; ${alike.length} line(s).`,
    },
    expected: { zh: '开班前的课程批复', en: 'the approval of its plan from before its start' },
    next: {
      zh: '由审核人员核对上传的批复；没有批复的，逐行核减。',
      en: 'The reviewer looks at the approval that was uploaded; where there is none, the lines are struck.',
    },
  }));
};

export const coursesWereFiledBefore: ClaimRule = {
  code,
  title: { zh: '课程计划已在开班前报备并经同意', en: 'Courses were filed before they started, and approved' },
  clause: '实施方案四（十）；按规定给予培训补贴',
  severity: 'flag',
  cure: 'none',
  check: (facts) => firstOfMany([...takenOut(facts.lines), ...ofBefore(facts)], others),
};
