import { describe, expect, it } from 'vitest';
import { carryProject } from '#functions/subsidy/projects/carry-project.task.ts';
import { aDecision, aWrittenProject } from '../support/a-proposal.ts';
import { carried } from '../support/carried.ts';
import { definitions, resourcesOf, synthesized } from '../support/synth.ts';

const deployed = definitions(resourcesOf(synthesized().stacks));
const yes = { decision: 'approve', opinion: '同意' } as const;

const aCarriedProject = async () => {
  const project = await aWrittenProject();
  const definition = deployed.get('ProjectApproval');
  if (!definition) throw new Error('There is no machine ProjectApproval.');
  const execution = carried(project.ports, definition, { CarryProject: carryProject });
  await project.propose();
  await execution.start(project.ref);
  const say = async (...said: Parameters<typeof project.decide>) => {
    await project.decide(...said);
    await execution.settle();
  };
  const outcome = async () => [await execution.status(), (await project.standing()).status];
  return { ...project, ...execution, say, outcome };
};

describe('the approval of a project', () => {
  it('asks the departments, the one that leads, the conference and a second person', async () => {
    const { say, draft, close, settle, outcome } = await aCarriedProject();
    expect(await outcome()).toEqual(['RUNNING', 'in-opinion']);
    await say('post-officer', 'review:post', 'approve');
    expect(await outcome()).toEqual(['RUNNING', 'being-drafted']);
    await draft(aDecision());
    await settle();
    expect(await outcome()).toEqual(['RUNNING', 'in-conference']);
    await say('commerce-lead', 'vote:commerce', yes);
    await say('post-lead', 'vote:post', yes);
    await say('expert-1', 'vote:expert-a', yes);
    await close('approve');
    await settle();
    expect(await outcome()).toEqual(['RUNNING', 'to-be-confirmed']);
    await say('approver', 'confirm', 'approve');
    expect(await outcome()).toEqual(['SUCCEEDED', 'under-way']);
  });

  it('ends where somebody sends it back, and sets out anew with the next proposal', async () => {
    const { say, propose, start, ref, outcome } = await aCarriedProject();
    await say('post-officer', 'review:post', 'return');
    expect(await outcome()).toEqual(['SUCCEEDED', 'draft']);
    await propose();
    await start(ref);
    expect(await outcome()).toEqual(['RUNNING', 'in-opinion']);
  });

  it('ends when its subject withdraws it, whoever it lies with', async () => {
    const { say, withdraw, settle, outcome } = await aCarriedProject();
    await say('post-officer', 'review:post', 'approve');
    await withdraw();
    await settle();
    expect(await outcome()).toEqual(['SUCCEEDED', 'withdrawn']);
  });
});
