import { describe, expect, it } from 'vitest';
import { fileCoursePlan } from '#functions/subsidy/courses/file-course-plan.route.ts';
import { getCoursePlanCase } from '#functions/subsidy/courses/get-course-plan-case.route.ts';
import { listCoursePlans } from '#functions/subsidy/courses/list-course-plans.route.ts';
import { listOwnCoursePlans } from '#functions/subsidy/courses/list-own-course-plans.route.ts';
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
