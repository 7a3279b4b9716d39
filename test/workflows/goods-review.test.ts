import { describe, expect, it } from 'vitest';
import { aFile, aSubmittedGoodsFiling, coconut, egg, jelly, unlisted } from '../support/a-goods-filing.ts';
import { carried } from '../support/carried.ts';
import { decideStep, decide as decideTask, openTasks } from '../support/desks.ts';
import { goodsSteps } from '../support/goods-review.ts';
import { publishAnother } from '../support/rescreening.ts';
import { definitions, resourcesOf, synthesized } from '../support/synth.ts';

const deployed = definitions(resourcesOf(synthesized().stacks));

const aCarriedFiling = async (file: string) => {
  const filed = await aSubmittedGoodsFiling(file);
  const definition = deployed.get('GoodsReview');
  if (!definition) throw new Error('There is no machine GoodsReview.');
  const execution = carried(filed.ports, definition, goodsSteps);
  await execution.start(filed.ref);
  const decide = async (department: string, verdict: 'approve' | 'refuse') => {
    const step = `review:${department}`;
    const tasks = (await openTasks(filed.ports, filed.ref)).filter((task) => task.step === step);
    for (const { id } of tasks) await decideTask(filed.ports, `${department}-officer`, id, verdict);
    await execution.settle();
  };
  const conclude = async (verdict: 'approve' | 'refuse') => {
    await filed.ports.directory.give('commerce-lead', {
      role: 'lead',
      department: 'commerce',
      since: '2026-01-01T00:00:00.000Z',
      givenBy: 'operator',
    });
    await decideStep(filed.ports, filed.ref, 'commerce-lead', 'joint-review', verdict);
    await execution.settle();
  };
  const outcome = async () => [await execution.status(), (await filed.standing())?.status];
  return { ...filed, ...execution, decide, conclude, outcome };
};

describe('the review of goods', () => {
  it('answers at once what a machine may decide', async () => {
    const { outcome, path } = await aCarriedFiling(aFile(coconut, unlisted));
    expect(await outcome()).toEqual(['SUCCEEDED', 'answered']);
    expect(await path()).toEqual([
      'Split the file',
      'Can it be read?',
      'Screen every piece',
      'Gather what was found',
      'Where does it stand?',
      'Enter what has passed',
      'Join the result',
      'Ended',
    ]);
  });

  it('asks the departments in parallel, and answers every row', async () => {
    const { decide, outcome, path, standing } = await aCarriedFiling(aFile(coconut, egg, jelly));
    await decide('market-supervision', 'approve');
    expect(await outcome()).toEqual(['RUNNING', 'under-review']);
    await decide('customs', 'approve');
    expect(await outcome()).toEqual(['SUCCEEDED', 'answered']);
    expect((await standing())?.counts).toMatchObject({ passed: 3 });
    expect(await path()).toEqual([
      'Split the file',
      'Can it be read?',
      'Screen every piece',
      'Gather what was found',
      'Where does it stand?',
      'Ask the departments',
      'Wait for a department',
      'Wait for a department',
      'Wait for a department',
      'Settle every question',
      'Where does it stand?',
      'Enter what has passed',
      'Join the result',
      'Ended',
    ]);
  });

  it('asks the lead where departments differ, and settles again by the answer', async () => {
    const { decide, conclude, outcome, path, standing } = await aCarriedFiling(aFile(egg, jelly));
    await decide('customs', 'approve');
    await decide('market-supervision', 'refuse');
    expect(await outcome()).toEqual(['RUNNING', 'joint-review']);
    await conclude('refuse');
    expect(await outcome()).toEqual(['SUCCEEDED', 'answered']);
    expect((await standing())?.counts).toMatchObject({ passed: 1, refused: 1 });
    expect((await path()).slice(-8)).toEqual([
      'Where does it stand?',
      'Ask for a joint review',
      'Wait for a lead',
      'Settle every question',
      'Where does it stand?',
      'Enter what has passed',
      'Join the result',
      'Ended',
    ]);
  });

  it('ends when the subject withdraws while the lead is asked', async () => {
    const { decide, withdraw, settle, outcome } = await aCarriedFiling(aFile(jelly));
    await decide('customs', 'approve');
    await decide('market-supervision', 'refuse');
    await withdraw();
    await settle();
    expect(await outcome()).toEqual(['SUCCEEDED', 'withdrawn']);
  });

  it('goes on waiting when a term has gone by: a late officer is chased, not skipped', async () => {
    const { decide, outcome, moveTo } = await aCarriedFiling(aFile(egg));
    await moveTo('2026-04-20T01:00:00.000Z');
    expect(await outcome()).toEqual(['RUNNING', 'under-review']);
    await decide('customs', 'approve');
    expect(await outcome()).toEqual(['SUCCEEDED', 'answered']);
  });

  it('sets out a re-screening where a list took effect before the departments had answered', async () => {
    const { ports, decide, moveTo, outcome, standing } = await aCarriedFiling(aFile(coconut, egg));
    await publishAnother(ports, { without: '08011100' });
    await moveTo('2026-03-06T01:00:00.000Z');
    await decide('customs', 'approve');
    expect(await outcome()).toEqual(['SUCCEEDED', 'answered']);
    const { heldAnew } = (await standing()) ?? {};
    const ref = { kind: 'rescreening', id: heldAnew?.rescreeningId ?? '' } as const;
    expect((await ports.register.history(ref)).map(({ type }) => type)).toEqual(['RescreeningStarted']);
  });

  it('ends with what is wrong where the file cannot be read', async () => {
    const { outcome } = await aCarriedFiling('%PDF-1.7');
    expect(await outcome()).toEqual(['SUCCEEDED', 'unreadable']);
  });

  it('ends when the subject withdraws', async () => {
    const { withdraw, settle, outcome } = await aCarriedFiling(aFile(egg));
    await withdraw();
    await settle();
    expect(await outcome()).toEqual(['SUCCEEDED', 'withdrawn']);
  });
});
