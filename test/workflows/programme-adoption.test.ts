import { describe, expect, it } from 'vitest';
import { carryVersion } from '#functions/subsidy/drafting/carry-version.task.ts';
import { publishVersion } from '#functions/subsidy/drafting/publish-version.task.ts';
import { aProgrammeVersion } from '../support/a-programme-version.ts';
import { carried } from '../support/carried.ts';
import { definitions, resourcesOf, synthesized } from '../support/synth.ts';

const deployed = definitions(resourcesOf(synthesized().stacks));

const aCarriedVersion = async () => {
  const draft = await aProgrammeVersion();
  const definition = deployed.get('ProgrammeAdoption');
  if (!definition) throw new Error('There is no machine ProgrammeAdoption.');
  const execution = carried(draft.ports, definition, {
    CarryVersion: carryVersion,
    PublishVersion: publishVersion,
  });
  await draft.propose();
  await execution.start(draft.ref);
  const say = async (person: string, step: string, decision: 'approve' | 'return') => {
    await draft.say(person, step, decision);
    await execution.settle();
  };
  const outcome = async () => [await execution.status(), (await draft.standing())?.status];
  return { ...draft, ...execution, say, outcome };
};

describe('the adoption of a programme', () => {
  it('asks the law, then the money, then a second person, and publishes', async () => {
    const { say, outcome, path, ports } = await aCarriedVersion();
    expect(await outcome()).toEqual(['RUNNING', 'legal-check']);
    await say('lawyer', 'legal-check', 'approve');
    expect(await outcome()).toEqual(['RUNNING', 'fund-check']);
    await say('treasurer', 'fund-check', 'approve');
    expect(await outcome()).toEqual(['RUNNING', 'fund-confirmed']);
    await say('approver', 'approve-programme', 'approve');
    expect(await outcome()).toEqual(['SUCCEEDED', 'published']);
    expect(await ports.zone.version('programme', 'delivery-fees', 2)).toBeDefined();
    expect((await path()).filter((state) => !state.endsWith('by token'))).toEqual([
      'Take the answer',
      'Where does it stand?',
      'Wait for the legal check',
      'Take the answer',
      'Where does it stand?',
      'Wait for the fund to be confirmed',
      'Take the answer',
      'Where does it stand?',
      'Wait for the approval',
      'Take the answer',
      'Where does it stand?',
      'Publish the version',
      'Where does it stand?',
      'Ended',
    ]);
  });

  it('goes on waiting for whoever is late', async () => {
    const { moveTo, outcome } = await aCarriedVersion();
    await moveTo('2026-03-20T01:00:00.000Z');
    expect(await outcome()).toEqual(['RUNNING', 'legal-check']);
  });

  it('ends where it is sent back, and sets out anew with the next proposal', async () => {
    const { say, outcome, propose, start, ref } = await aCarriedVersion();
    await say('lawyer', 'legal-check', 'approve');
    await say('treasurer', 'fund-check', 'return');
    expect(await outcome()).toEqual(['SUCCEEDED', 'draft']);
    await propose();
    await start(ref);
    await say('lawyer', 'legal-check', 'approve');
    expect(await outcome()).toEqual(['RUNNING', 'fund-check']);
  });

  it('ends when its author withdraws it', async () => {
    const { withdraw, settle, outcome } = await aCarriedVersion();
    await withdraw();
    await settle();
    expect(await outcome()).toEqual(['SUCCEEDED', 'withdrawn']);
  });
});
