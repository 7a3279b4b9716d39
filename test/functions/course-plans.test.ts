import { describe, expect, it } from 'vitest';
import { mostEditions } from '#domain/subsidy/courses/course-plan.ts';
import { sweepEvents } from '#functions/followers/sweep-events.schedule.ts';
import { fileCoursePlan } from '#functions/subsidy/courses/file-course-plan.route.ts';
import { getCoursePlanCase } from '#functions/subsidy/courses/get-course-plan-case.route.ts';
import { listCoursePlans } from '#functions/subsidy/courses/list-course-plans.route.ts';
import { listOwnCoursePlans } from '#functions/subsidy/courses/list-own-course-plans.route.ts';
import { tellRosters } from '#functions/subsidy/courses/tell-rosters.ts';
import { aCourseContent, anInstitution, aTrainingProgramme } from '../support/a-course.ts';
import { aProgramme, aSubjectOf, aZone } from '../support/a-zone.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { codesOf } from '../support/codes-of.ts';

describe('a course plan', () => {
  it('is filed before the course starts, and put to the leading department', async () => {
    const { file, plan, asked } = await anInstitution();
    await file();
    expect(await plan()).toMatchObject({
      status: 'filed',
      number: 'KC-1',
      department: 'commerce',
      edition: 1,
      filedOn: '2026-03-10',
    });
    expect(await asked()).toEqual(['answer-plan']);
  });

  it('is filed on the day before, and not on the day on which the course starts, as Beijing counts days', async () => {
    const { file, ports } = await anInstitution();
    ports.clock.moveTo('2026-03-19T15:59:59.000Z');
    expect(await file()).toMatchObject({ status: 'filed' });
    ports.clock.moveTo('2026-03-19T16:00:00.000Z');
    expect(codesOf(await file({}, 'KC-2'))).toEqual([422, 'COURSE-STARTED']);
  });

  it('is told all that is wrong with it at once', async () => {
    const { file } = await anInstitution();
    const outcome = await file({ startsOn: '2026-03-10', endsOn: '2026-03-01', courseKind: 'cooking' });
    expect(codesOf(outcome)).toEqual([422, 'COURSE-STARTED', 'COURSE-DATES', 'COURSE-KIND']);
  });

  it('comes with a syllabus that has arrived', async () => {
    const { file } = await anInstitution();
    const outcome = await file({ syllabus: '00000000-0000-4000-8000-bbbbbbbbbbbb' });
    expect(codesOf(outcome)).toEqual([422, 'DOCUMENT-NOT-KEPT']);
  });

  it('is filed once, however often the same is sent', async () => {
    const { file, plan } = await anInstitution();
    await file();
    await file();
    expect(await plan()).toMatchObject({ version: 1, edition: 1 });
  });

  it('is not filed by whoever is not filed itself', async () => {
    const ports = await aZone({ programme: aTrainingProgramme() });
    const { subjectId, person } = await aSubjectOf(ports);
    const params = { subjectId, programmeId: 'delivery-fees', number: 'KC-1' };
    const call = { person, params, body: aCourseContent({ startsOn: '2026-12-01', endsOn: '2026-12-02' }) };
    expect(codesOf(await callRoute(ports, fileCoursePlan, call))).toContain('SU-101');
  });

  it('is not filed for a programme that asks for none', async () => {
    const { file } = await anInstitution(await aZone({ programme: aProgramme() }));
    expect(codesOf(await file())).toEqual([409, 'COURSE-NOT-ASKED']);
  });
});

describe('the leading department', () => {
  it('approves it', async () => {
    const { file, answer, plan, asked } = await anInstitution();
    await file();
    await answer('approve');
    expect((await plan())?.status).toBe('approved');
    expect(await asked()).toEqual([]);
  });

  it('objects with a reason that the institution reads', async () => {
    const { file, answer, plan } = await anInstitution();
    await file();
    await answer('refuse');
    expect(await plan()).toMatchObject({ status: 'objected', answer: '学时不足，请增加实训。' });
  });

  it('approves nothing by silence, and answers also after the course has started', async () => {
    const { file, answer, plan, settle, ports } = await anInstitution();
    await file();
    ports.clock.moveTo('2026-04-30T01:00:00.000Z');
    await settle('KC-1');
    expect((await plan())?.status).toBe('filed');
    await answer('approve');
    expect((await plan())?.status).toBe('approved');
  });

  it('finds every plan, and the file of each', async () => {
    const { file, ports, refOf } = await anInstitution();
    await file();
    const person = 'commerce-officer';
    expect(await answerOf(ports, listCoursePlans, { person, query: { status: 'filed' } })).toMatchObject({
      plans: [{ number: 'KC-1', subjectName: '满洲里示例商贸有限公司（0）' }],
    });
    const params = { id: refOf('KC-1').id };
    expect(await answerOf(ports, getCoursePlanCase, { person, params })).toMatchObject({
      kindTitle: { zh: '跨境电商运营' },
      documents: [{ fileName: '教学大纲.pdf' }],
    });
  });
});

describe('until it starts, a course', () => {
  it('may be changed: it is answered anew, and what stood before is kept', async () => {
    const { file, answer, plan, asked } = await anInstitution();
    await file();
    await answer('approve');
    await file({ place: '满洲里市文化宫' });
    expect(await plan()).toMatchObject({
      status: 'filed',
      edition: 2,
      content: { place: '满洲里市文化宫' },
      earlier: [{ status: 'approved', content: { place: '满洲里市职业学校' } }],
    });
    expect(await asked()).toEqual(['answer-plan']);
  });

  it('may be changed so often, and no more', async () => {
    const { file, plan } = await anInstitution();
    for (let heads = 1; heads <= mostEditions; heads += 1) await file({ plannedHeads: heads });
    expect(codesOf(await file({ plannedHeads: 99 }))).toEqual([409, 'COURSE-EDITIONS']);
    expect(await plan()).toMatchObject({ edition: mostEditions, content: { plannedHeads: mostEditions } });
  });

  it('is not approved by an answer to what stood before', async () => {
    const { file, answer, plan, asked } = await anInstitution();
    await file();
    await file({ plannedHeads: 60 });
    expect(await asked()).toEqual(['answer-plan']);
    await answer('approve');
    expect(await plan()).toMatchObject({ status: 'approved', content: { plannedHeads: 60 } });
  });

  it('may be withdrawn, once and for all', async () => {
    const { file, withdrawPlan, plan, asked } = await anInstitution();
    await file();
    await withdrawPlan();
    await withdrawPlan();
    expect(await plan()).toMatchObject({ status: 'withdrawn', version: 2 });
    expect(await asked()).toEqual([]);
    expect(codesOf(await file())).toEqual([409, 'COURSE-WITHDRAWN']);
  });

  it('and afterwards neither', async () => {
    const { file, withdrawPlan, ports } = await anInstitution();
    await file();
    ports.clock.moveTo('2026-03-20T01:00:00.000Z');
    const later = { startsOn: '2026-05-01', endsOn: '2026-05-10' };
    expect(codesOf(await file(later))).toEqual([409, 'COURSE-BEGUN']);
    expect(codesOf(await withdrawPlan())).toEqual([409, 'COURSE-BEGUN']);
  });
});

describe('the institution', () => {
  it('reads its plans beside what the programme asks of them', async () => {
    const { file, call, answer } = await anInstitution();
    await file();
    await answer('refuse');
    expect(await call(listOwnCoursePlans)).toMatchObject({
      today: '2026-03-10',
      programmes: [{ id: 'delivery-fees', terms: { answerWorkingDays: 5 } }],
      plans: [{ number: 'KC-1', status: 'objected', answer: '学时不足，请增加实训。' }],
    });
  });
});

describe('a claim for training', () => {
  const roster = (...rows: string[]) =>
    ['课程编号,姓名,身份证号,结业日期,课程学时,出勤学时,考核结果', ...rows].join('\r\n');
  const zhang = 'KC-1,张三,11010519491231002X,2026-04-10,40,40,合格';

  const screened = async ({ ports, ...institution }: Awaited<ReturnType<typeof anInstitution>>) => {
    ports.clock.moveTo('2026-07-10T01:00:00.000Z');
    await institution.submit();
    await institution.screen();
    return institution.standing();
  };

  it('counts who was taught in a course that was filed and approved', async () => {
    const institution = await anInstitution();
    await institution.file();
    await institution.answer('approve');
    await institution.upload('roster', roster(zhang, zhang.replace('KC-1', 'KC-9')));
    const claim = await screened(institution);
    expect(claim).toMatchObject({ status: 'under-review', totals: { accepted: 1, refused: 1 } });
    expect(claim?.screening.find(({ rule }) => rule === 'SU-124')).toMatchObject({
      outcome: 'not-met',
      findings: [{ found: 'KC-9' }],
    });
  });

  it('counts by a plan that its own programme was asked to approve, and by no other', async () => {
    const institution = await anInstitution();
    await institution.file();
    await institution.answer('approve');
    const { register } = institution.ports;
    const plan = await institution.plan();
    if (!plan) throw new Error('The plan is not there.');
    const elsewhere = { ...plan, programmeId: 'apprentices', version: plan.version + 1 };
    await register.commit({ cases: [elsewhere], events: [] });
    await institution.upload('roster', roster(zhang));
    expect((await screened(institution))?.totals).toMatchObject({ accepted: 0, refused: 1 });
  });

  it('is told of courses that do not count as soon as its roster is read', async () => {
    const { ports, own, file, upload } = await anInstitution();
    await file();
    const { evidenceId } = await upload('roster', roster(zhang, zhang.replace('KC-1', 'KC-9')));
    const evidence = (await ports.register.evidenceOf(own.claimId)).find(({ id }) => id === evidenceId);
    expect(evidence?.findings).toMatchObject([
      { code: 'SU-124', severity: 'warning', found: 'KC-1' },
      { code: 'SU-124', severity: 'warning', found: 'KC-9' },
    ]);
  });

  it.each([
    ['is told so no longer once its plan is approved', 'approve', []],
    ['is told why once its plan is objected to', 'refuse', ['The leading department objected to the plan']],
  ] as const)('%s', async (_, decision, words) => {
    const { ports, own, file, answer, upload, refOf } = await anInstitution();
    await file();
    await upload('roster', roster(zhang));
    await answer(decision);
    await tellRosters(ports, refOf('KC-1').id);
    await tellRosters(ports, refOf('KC-1').id);
    const [list] = await ports.register.evidenceOf(own.claimId);
    expect(list?.findings.map(({ reason }) => reason.en.split(':')[0])).toEqual(words);
    expect(list?.version).toBe(3);
  });

  it('is told anew by the night where the stream lost the answer', async () => {
    const { ports, own, file, answer, upload } = await anInstitution();
    await file();
    await upload('roster', roster(zhang));
    await answer('approve');
    expect(await sweepEvents(ports)).toMatchObject({ told: 1 });
    expect((await ports.register.evidenceOf(own.claimId))[0]?.findings).toEqual([]);
  });

  it('keeps what was said on the roster that was submitted', async () => {
    const institution = await anInstitution();
    await institution.file();
    await institution.upload('roster', roster(zhang));
    await screened(institution);
    await institution.answer('approve');
    await tellRosters(institution.ports, institution.refOf('KC-1').id);
    const [list] = await institution.ports.register.evidenceOf(institution.own.claimId);
    expect(list?.findings).toMatchObject([{ code: 'SU-124' }]);
  });

  it('is paid for each head, up to the cap on each course', async () => {
    const formula = {
      amount: { kind: 'each', of: 'heads', fen: 60_000 },
      perCourseCapFen: 60_000,
      roundingUnitFen: 100,
    };
    const institution = await anInstitution(await aZone({ programme: aTrainingProgramme({ formula }) }));
    for (const number of ['KC-1', 'KC-2']) {
      await institution.file({}, number);
      await institution.answer('approve', number);
    }
    const li = zhang.replace('11010519491231002X', '150781199001010017');
    const wang = zhang.replace('11010519491231002X', '150781199001010033').replace('KC-1', 'KC-2');
    await institution.upload('roster', roster(zhang, li, wang));
    expect((await screened(institution))?.totals).toMatchObject({ accepted: 3 });
    await institution.decide('commerce-officer', 'review:commerce', 'approve');
    await institution.decide('post-officer', 'review:post', 'approve');
    await institution.weigh();
    const claim = await institution.standing();
    expect(claim?.determinedFen).toBe(120_000);
    expect(claim?.derivation.map(({ step, after }) => [step, after])).toEqual([
      [3, 180_000],
      [4, 120_000],
    ]);
  });

  it('counts a person once a kind of course across institutions, whatever each calls its course', async () => {
    const first = await anInstitution();
    await first.file();
    await first.answer('approve');
    await first.upload('roster', roster(zhang));
    await screened(first);
    const second = await anInstitution(first.ports, 1);
    await second.file({ name: '电商实操班' }, 'A-1');
    await second.answer('approve', 'A-1');
    await second.upload('roster', roster(zhang.replace('KC-1', 'A-1')));
    const claim = await screened(second);
    expect(claim?.totals).toMatchObject({ accepted: 0, refused: 1 });
    expect(claim?.screening.find(({ rule }) => rule === 'SU-104')?.outcome).toBe('not-met');
  });

  it('counts who was taught once the plan is approved, when it is submitted again', async () => {
    const institution = await anInstitution();
    await institution.file();
    await institution.upload('roster', roster(zhang));
    expect((await screened(institution))?.totals).toMatchObject({ accepted: 0 });
    await institution.answer('approve');
    await institution.decide('commerce-officer', 'review:commerce', 'return');
    await institution.decide('post-officer', 'review:post', 'approve');
    await institution.weigh();
    expect((await screened(institution))?.totals).toMatchObject({ accepted: 1 });
  });
});
