import { describe, expect, it } from 'vitest';
import { askOpinions } from '#functions/positive-list/adoption/ask-opinions.task.ts';
import { gatherOpinions } from '#functions/positive-list/adoption/gather-opinions.task.ts';
import { publishListVersion } from '#functions/positive-list/adoption/publish-list-version.task.ts';
import { aListVersion, asCsv, officialTable } from '../support/a-list-version.ts';
import { carried } from '../support/carried.ts';
import { definitions, resourcesOf, synthesized } from '../support/synth.ts';

const deployed = definitions(resourcesOf(synthesized().stacks));

const aCarriedVersion = async () => {
  const draft = await aListVersion();
  const definition = deployed.get('ListAdoption');
  if (!definition) throw new Error('There is no machine ListAdoption.');
  const execution = carried(draft.ports, definition, {
    AskOpinions: askOpinions,
    GatherOpinions: gatherOpinions,
    PublishListVersion: publishListVersion,
  });
  await draft.upload(asCsv(officialTable));
  await draft.propose();
  await execution.start(draft.ref);
  const say = async (person: string, step: string, decision: 'approve' | 'return' | 'refuse') => {
    await draft.say(person, step, decision);
    await execution.settle();
  };
  const hear = async () => {
    for (const department of ['commerce', 'customs', 'market-supervision'])
      await say(`${department}-officer`, `review:${department}`, 'approve');
  };
  const outcome = async () => [await execution.status(), (await draft.standing())?.status];
  return { ...draft, ...execution, say, hear, outcome };
};

describe('the adoption of a list', () => {
  it('asks the departments in parallel, then a second person, and publishes', async () => {
    const { hear, say, outcome, path, ports } = await aCarriedVersion();
    expect(await outcome()).toEqual(['RUNNING', 'in-opinion']);
    await hear();
    expect(await outcome()).toEqual(['RUNNING', 'to-confirm']);
    await say('approver', 'confirm-list', 'approve');
    expect(await outcome()).toEqual(['SUCCEEDED', 'published']);
    expect(await ports.lists.read('national-retail-import', '2027-demo')).toMatchObject({
      source: '演示公告第1号',
    });
    expect(await path()).toEqual([
      'Ask for opinions',
      'Where does it stand?',
      'Hear the departments',
      'Wait for a department',
      'Wait for a department',
      'Wait for a department',
      'Gather the opinions',
      'Where does it stand?',
      'Wait for the second person',
      'Wait for the second person, by token',
      'Publish the version',
      'Where does it stand?',
      'Ended',
    ]);
  });

  it('goes on waiting for a late department: it is chased, not skipped', async () => {
    const { moveTo, outcome, hear } = await aCarriedVersion();
    await moveTo('2026-03-20T01:00:00.000Z');
    expect(await outcome()).toEqual(['RUNNING', 'in-opinion']);
    await hear();
    expect(await outcome()).toEqual(['RUNNING', 'to-confirm']);
  });

  it('ends where it is sent back, and sets out anew with the next proposal', async () => {
    const { hear, say, outcome, propose, start, ref } = await aCarriedVersion();
    await hear();
    await say('approver', 'confirm-list', 'return');
    expect(await outcome()).toEqual(['SUCCEEDED', 'imported']);
    await propose();
    await start(ref);
    await hear();
    await say('approver', 'confirm-list', 'approve');
    expect(await outcome()).toEqual(['SUCCEEDED', 'published']);
  });

  it('ends where it is refused', async () => {
    const { hear, say, outcome } = await aCarriedVersion();
    await hear();
    await say('approver', 'confirm-list', 'refuse');
    expect(await outcome()).toEqual(['SUCCEEDED', 'refused']);
  });

  it.each(['before the departments have spoken', 'before the second person has'])(
    'ends when the steward withdraws it %s',
    async (when) => {
      const { hear, withdraw, settle, outcome } = await aCarriedVersion();
      if (when.includes('second')) await hear();
      await withdraw();
      await settle();
      expect(await outcome()).toEqual(['SUCCEEDED', 'withdrawn']);
    },
  );
});
