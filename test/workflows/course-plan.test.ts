import { expect, it } from 'vitest';
import { settleCoursePlan } from '#functions/subsidy/courses/settle-course-plan.task.ts';
import { anInstitution } from '../support/a-course.ts';
import { carried } from '../support/carried.ts';
import { decideStep } from '../support/desks.ts';
import { definitions, resourcesOf, synthesized } from '../support/synth.ts';

const definition = definitions(resourcesOf(synthesized().stacks)).get('CoursePlanReview') ?? {};

it('a course plan waits for the leading department, also where it is changed meanwhile', async () => {
  const { ports, file, refOf, plan } = await anInstitution();
  await file();
  const ref = refOf('KC-1');
  const execution = carried(ports, definition, { SettleCoursePlan: settleCoursePlan });
  await execution.start(ref);
  await file({ plannedHeads: 60 });
  await execution.settle();
  expect(await execution.status()).toBe('RUNNING');
  await decideStep(ports, ref, 'commerce-officer', 'answer-plan', 'approve');
  await execution.settle();
  expect([await execution.status(), (await plan())?.status]).toEqual(['SUCCEEDED', 'approved']);
});
