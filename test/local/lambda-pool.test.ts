import { describe, expect, it } from 'vitest';
import type { Call } from '#local/lambda/messages.ts';
import { openPool } from '#local/lambda/pool.ts';
import { openResting } from '#local/lambda/resting.ts';
import type { Sandbox } from '#local/lambda/sandbox.ts';

const call: Call = { requestId: '1', arn: 'arn', event: '{}', timeout: 1_000 };
const hour = 3_600_000;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Functions whose sandboxes answer when they are told to, and who is open. */
const someFunctions = (rests: Parameters<typeof openResting>[0], patienceMs = hour) => {
  const resting = openResting(rests);
  const open: string[] = [];
  const answers: (() => void)[] = [];
  const endings: (() => void)[] = [];
  const sandboxOf = (name: string): Sandbox => {
    let fit = true;
    open.push(name);
    endings.push(() => {
      fit = false;
    });
    return {
      isFit: () => fit,
      call: () => new Promise((done) => answers.push(() => done({ payload: fit ? name : 'nobody' }))),
      stop: async () => {
        open.splice(open.indexOf(name), 1);
      },
    };
  };
  const pools = new Map<string, ReturnType<typeof openPool>>();
  const poolOf = (name: string) => {
    const pool = pools.get(name) ?? openPool({ size: 2, patienceMs, resting, open: () => sandboxOf(name) });
    pools.set(name, pool);
    return pool;
  };
  const begin = (name: string) => poolOf(name).call(call);
  const answer = () => answers.splice(0).forEach((each) => void each());
  return {
    open,
    begin,
    answer,
    /** All that are open end by themselves, as a thread does that a forgotten promise brings down. */
    end: () => endings.splice(0).forEach((each) => void each()),
    serve: async (name: string) => {
      const called = begin(name);
      await pause(0);
      answer();
      return called;
    },
  };
};

describe('the sandboxes of all functions', () => {
  it('give way to a new one where many live, whoever has rested longest first', async () => {
    const { serve, open } = someFunctions({ many: 2, longestMs: hour, shortestMs: 0 });
    for (const name of ['screen', 'gather', 'screen', 'enter']) await serve(name);
    expect(open).toEqual(['screen', 'enter']);
  });

  it('stay while they are at work, however many', async () => {
    const { begin, answer, open } = someFunctions({ many: 1, longestMs: hour, shortestMs: 0 });
    const both = [begin('screen'), begin('gather')];
    await pause(0);
    expect(open).toEqual(['screen', 'gather']);
    answer();
    expect(await Promise.all(both)).toEqual([{ payload: 'screen' }, { payload: 'gather' }]);
  });

  it('stay where they were called just now', async () => {
    const { serve, open } = someFunctions({ many: 1, longestMs: hour, shortestMs: hour });
    for (const name of ['screen', 'gather']) await serve(name);
    expect(open).toEqual(['screen', 'gather']);
  });

  it('are closed after a long rest, and after a short one where too many live', async () => {
    const few = someFunctions({ many: 5, longestMs: 20, shortestMs: hour });
    await few.serve('screen');
    const many = someFunctions({ many: 1, longestMs: hour, shortestMs: 20 });
    for (const name of ['screen', 'gather']) await many.serve(name);
    await pause(60);
    expect(few.open).toEqual([]);
    expect(many.open).toEqual(['screen']);
  });
});

describe('the sandboxes of one function', () => {
  const rests = { many: 5, longestMs: hour, shortestMs: hour };

  it('are one for two calls, where the first is answered soon', async () => {
    const { begin, answer, open } = someFunctions(rests);
    const first = begin('screen');
    const second = begin('screen');
    await pause(0);
    answer();
    await first;
    await pause(0);
    answer();
    expect(await second).toEqual({ payload: 'screen' });
    expect(open).toEqual(['screen']);
  });

  it('are opened anew where the one that rested has ended', async () => {
    const { serve, end, open } = someFunctions(rests);
    await serve('screen');
    end();
    expect(await serve('screen')).toEqual({ payload: 'screen' });
    expect(open).toEqual(['screen']);
  });

  it('are two where a call has waited for the first in vain', async () => {
    const { begin, answer, open } = someFunctions(rests, 10);
    const both = [begin('screen'), begin('screen')];
    await pause(30);
    expect(open).toEqual(['screen', 'screen']);
    answer();
    expect(await Promise.all(both)).toHaveLength(2);
  });

  it('are never more than it may have', async () => {
    const { begin, answer, open } = someFunctions(rests, 10);
    const all = [begin('screen'), begin('screen'), begin('screen')];
    await pause(30);
    expect(open).toHaveLength(2);
    answer();
    await pause(0);
    answer();
    expect(await Promise.all(all)).toHaveLength(3);
  });
});
