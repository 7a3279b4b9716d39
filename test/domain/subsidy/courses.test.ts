import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { nothing } from '#domain/shared/money.ts';
import { nothingYet } from '#domain/subsidy/claims/rule.ts';
import { CourseContent, type CoursePlan } from '#domain/subsidy/courses/course-plan.ts';
import { CourseTerms } from '#domain/subsidy/courses/course-terms.ts';
import { firstEdition } from '#domain/subsidy/courses/file-plan.ts';
import { heldAgainstPlans } from '#domain/subsidy/courses/held-against-plans.ts';
import { ofAnotherProgramme } from '#domain/subsidy/courses/may-file.ts';
import { onceEach } from '#domain/subsidy/lists/once-each.ts';
import { noLines, type ScreenedLine } from '#domain/subsidy/lists/screened-line.ts';
import { coursesWereFiledBefore } from '#domain/subsidy/rules/su-124-courses-were-filed-before.ts';
import { aCourseContent, aTrainingProgramme, courseTerms } from '../../support/a-course.ts';

const terms = CourseTerms.parse(courseTerms);

type Stands = Partial<Pick<CoursePlan, 'status' | 'answer' | 'number' | 'filedOn'>>;

const aPlan = (
  but: Parameters<typeof aCourseContent>[0] = {},
  { number = 'KC-1', ...stands }: Stands = {},
) => ({
  ...firstEdition(
    { subjectId: '91150781MADEMA019W', programmeId: 'training', department: 'commerce', number },
    {
      content: CourseContent.parse(aCourseContent(but)),
      filedOn: day('2026-03-10'),
      filedBy: 'clerk',
      now: '2026-03-10T01:00:00.000Z',
    },
  ),
  status: 'approved' as const,
  ...stands,
});

const aRow = (cells: Record<string, string> = {}, line = 2): ScreenedLine => ({
  evidenceId: 'roster',
  kind: 'roster',
  line,
  outcome: 'accepted',
  refusals: [],
  value: {
    line,
    key: `${line}`,
    shown: '110*************2X',
    numbers: ['trainee#KC-1#zhang'],
    person: 'zhang',
    amountFen: nothing,
    cells: { course: 'KC-1', completedOn: '2026-04-10', hours: '40', ...cells },
  },
});

const reasonsFor = (row: ScreenedLine, ...plans: readonly CoursePlan[]) =>
  heldAgainstPlans(terms, plans, [row]).flatMap(({ refusals }) =>
    refusals.map(({ code, at, reason }) => `${code} ${at} ${reason.zh}`),
  );

describe('a course number', () => {
  it('is one course of its institution, whichever programme supports it', () => {
    expect(ofAnotherProgramme(aPlan(), 'training')).toBeUndefined();
    expect(ofAnotherProgramme(aPlan(), 'training-2027')).toMatchObject({ code: 'COURSE-ELSEWHERE' });
  });
});

describe('a row of a roster', () => {
  it('counts by the plan of its course', () => {
    expect(reasonsFor(aRow(), aPlan())).toEqual([]);
  });

  it.each([
    ['its number, however it is written', ' kc－1 '],
    ['its name', '跨境电商运营 初级班'],
  ])('names its course by %s', (_, course) => {
    const [line] = heldAgainstPlans(terms, [aPlan()], [aRow({ course })]);
    expect(line).toMatchObject({ outcome: 'accepted', value: { cells: { course: 'KC-1' } } });
  });

  it.each([
    ['was not filed', [], {}, 'course 本项目下没有报备过该课程的计划，或计划已撤回。'],
    [
      'was withdrawn',
      [aPlan({}, { status: 'withdrawn' })],
      {},
      'course 本项目下没有报备过该课程的计划，或计划已撤回。',
    ],
    [
      'was filed on the day on which it started',
      [aPlan({}, { filedOn: day('2026-03-20') })],
      {},
      'course 课程计划在开班之后才报备。',
    ],
    [
      'is not answered yet',
      [aPlan({}, { status: 'filed' })],
      {},
      'course 课程计划尚待牵头部门答复；未答复不视为同意。',
    ],
    [
      'was objected to, with the reason of the department',
      [aPlan({}, { status: 'objected', answer: '学时不足' })],
      {},
      'course 牵头部门未同意该课程计划：学时不足',
    ],
    ['started on another day', [aPlan()], { startsOn: '2026-03-21' }, 'startsOn 开班日期与课程计划不一致。'],
    [
      'was completed before its days',
      [aPlan()],
      { completedOn: '2026-03-19' },
      'completedOn 结业日期不在课程计划的起止日期之内。',
    ],
    [
      'was completed after them',
      [aPlan()],
      { completedOn: '2026-04-11' },
      'completedOn 结业日期不在课程计划的起止日期之内。',
    ],
    ['had other hours', [aPlan()], { hours: '39.5' }, 'hours 课程学时与课程计划不一致。'],
    [
      'shares its name with another',
      [aPlan(), aPlan({}, { number: 'KC-2' })],
      { course: '跨境电商运营初级班' },
      'course 同一名称的课程计划不止一个。',
    ],
  ] as const)('does not count where its course %s', (_, plans, cells, reason) => {
    expect(reasonsFor(aRow(cells), ...plans)).toEqual([`SU-124 line 2, column ${reason}`]);
  });

  it('needs no plan where its course started before plans were asked for', () => {
    expect(reasonsFor(aRow({ startsOn: '2026-01-31' }))).toEqual([]);
    expect(reasonsFor(aRow({ startsOn: '2026-02-01' }))).toHaveLength(1);
  });

  it('needs none where the programme asks for none', () => {
    expect(heldAgainstPlans(undefined, [], [aRow()])).toEqual([aRow()]);
  });

  it('counts a person once a kind of course, whatever the courses are called', () => {
    const plans = [aPlan(), aPlan({ name: '运营二班' }, { number: 'KC-2' })];
    const held = onceEach(heldAgainstPlans(terms, plans, [aRow(), aRow({ course: 'KC-2' }, 3)]));
    expect(held.map(({ outcome }) => outcome)).toEqual(['accepted', 'refused']);
    expect(held[1]?.refusals).toMatchObject([{ code: 'LIST-TWICE', reason: { zh: '与第 2 行重复。' } }]);
  });

  it('counts it again for another kind', () => {
    const plans = [aPlan(), aPlan({ courseKind: 'customs' }, { number: 'KC-2' })];
    const held = onceEach(heldAgainstPlans(terms, plans, [aRow(), aRow({ course: 'KC-2' }, 3)]));
    expect(held.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted']);
  });
});

describe('whoever decides', () => {
  const toldOf = (...rows: readonly ScreenedLine[]) =>
    coursesWereFiledBefore
      .check({
        ...nothingYet,
        programme: aTrainingProgramme(),
        claim: { totals: noLines },
        lines: heldAgainstPlans(terms, [aPlan()], rows),
      })
      .map(({ found, reason }) => `${found} ${reason.zh}`);

  it('reads which courses do not count, why, and how many lines of each', () => {
    expect(toldOf(aRow(), aRow({ course: 'KC-9' }, 3), aRow({ course: 'KC-9' }, 4))).toEqual([
      'KC-9 本项目下没有报备过该课程的计划，或计划已撤回。涉及 2 行，不计入。',
    ]);
  });

  it('reads which courses count by a paper alone', () => {
    expect(toldOf(aRow({ course: 'KC-0', startsOn: '2026-01-31' }))).toEqual([
      'KC-0 名单载明该课程在 2026-02-01 之前开班，无需报备；涉及 1 行。',
    ]);
  });
});
