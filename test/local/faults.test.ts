import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Local } from '#local/cloud.ts';
import { openFaults } from '#local/faults/faults.ts';
import type { FaultPlan } from '#local/faults/plan.ts';
import type { Functions } from '#local/lambda/functions.ts';
import { patience, startFixture } from './fixtures/running.ts';
import { monday } from './support/an-engine.ts';

/** A function that counts its calls, under a plan by which one thing always goes wrong. */
const aFunction = (plan: Omit<FaultPlan, 'seed'>, place: 'stream' | 'event' | 'function' = 'function') => {
  const told: string[] = [];
  const functions: Functions = {
    has: () => true,
    names: () => [],
    stop: async () => {},
    invoke: async (name) => {
      told.push(name);
      return { payload: '"done"' };
    },
  };
  const faults = openFaults(
    {
      now: () => monday,
      kill: () => void told.push('killed'),
      pause: async () => void told.push('paused'),
    },
    { seed: 1, ...plan },
  );
  const spoilt = faults.functionsAt(place, functions);
  return { told, faults, call: async () => JSON.parse((await spoilt.invoke('Work', '{}')).payload) };
};

describe('a function under a plan of faults', () => {
  it.each([
    ['throttled', 'Lambda.TooManyRequestsException', []],
    ['failed', 'Lambda.ServiceException', []],
    ['unanswered', 'Lambda.ClientExecutionTimeoutException', ['Work']],
  ] as const)('that is %s is told of as %s', async (fault, errorType, done) => {
    const { call, told } = aFunction({ function: { [fault]: 1 } });
    expect(await call()).toMatchObject({ errorType });
    expect(told).toEqual(done);
  });

  it.each(['function', 'stream', 'event'] as const)('fails with a given error at %s', async (place) => {
    const { call } = aFunction({ error: 'CaseMoved', [place]: { failed: 1 } }, place);
    expect(await call()).toMatchObject({ errorType: 'CaseMoved' });
  });

  it('hears of the same records twice', async () => {
    const { call, told } = aFunction({ stream: { twice: 1 } }, 'stream');
    expect(await call()).toBe('done');
    expect(told).toEqual(['Work', 'Work']);
  });

  it('is called late', async () => {
    const { call, told } = aFunction({ event: { late: 1 } }, 'event');
    expect(await call()).toBe('done');
    expect(told).toEqual(['paused', 'Work']);
  });

  it('is at work when the process is killed', async () => {
    const { call, told } = aFunction({ function: { killed: 1 } });
    await call();
    expect(told).toEqual(['Work', 'killed']);
  });

  it('is called as it should be once the plan is off', async () => {
    const { call, faults } = aFunction({ function: { failed: 1 } });
    faults.order({ off: true });
    expect(await call()).toBe('done');
    expect(faults.standing()).toEqual({ plan: null, points: 0, happened: [] });
  });
});

describe('on a running machine', () => {
  let local: Local;
  beforeAll(async () => {
    local = await startFixture();
  }, patience);
  afterAll(() => local.stop());

  const order = (body: unknown) =>
    fetch(`${local.baseUrl}/_local/faults`, { method: 'POST', body: JSON.stringify(body) });
  const ask = async () => (await fetch(`${local.baseUrl}/open/x`)).status;

  it('a plan takes effect at once, says what it has brought about, and ends when it is told to', async () => {
    expect(await ask()).toBe(200);
    expect((await order({ seed: 1, function: { failed: 1 } })).status).toBe(200);
    expect(await ask()).toBe(500);
    expect(await (await fetch(`${local.baseUrl}/_local/faults`)).json()).toMatchObject({
      plan: { seed: 1 },
      points: 1,
      happened: [{ point: 1, place: 'function', fault: 'failed' }],
    });
    await order({ off: true });
    expect(await ask()).toBe(200);
  });

  it('says what a plan may say where it understands none', async () => {
    const answer = await order({ seed: 1, stream: { exploded: 1 } });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      problem: expect.stringContaining('stream: twice, late, failed, killed'),
    });
  });
});
