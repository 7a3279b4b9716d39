import { describe, expect, it } from 'vitest';
import { openClock } from '#local/clock/open-clock.ts';
import type { JsonObject } from '#local/states/json.ts';
import { aMachine, anEngine, functionArn, machineArn, monday, namedError } from '../support/an-engine.ts';

/** When the tries after the first were made, in seconds from the start, while the clock goes second by second. */
const triesOf = async (
  retry: JsonObject,
  errors: number,
  seconds: number,
  random = () => 0.5,
): Promise<number[]> => {
  const clock = openClock({ now: monday, following: false });
  const tries: number[] = [];
  const Try = () => {
    tries.push((clock.now() - monday) / 1000);
    if (tries.length <= errors) throw namedError('Busy');
    return null;
  };
  const definition = aMachine({
    T: {
      Type: 'Task',
      Resource: functionArn('Try'),
      Retry: [{ ErrorEquals: ['Busy'], ...retry }],
      End: true,
    },
  });
  const { engine } = anEngine({ definition, clock, functions: { Try }, random });
  await engine.startExecution({ stateMachineArn: machineArn('M') });
  for (let second = 0; second <= seconds; second++) {
    await engine.idle();
    clock.moveTo(clock.now() + 1000);
  }
  await engine.idle();
  return tries.slice(1);
};

describe('Retrying after error: when (States Language)', () => {
  it.each([
    ['IntervalSeconds 1 and BackoffRate 2 when nothing is said', {}, [1, 3, 7]],
    ['IntervalSeconds is the first wait', { IntervalSeconds: 10, MaxAttempts: 1 }, [10]],
    ['BackoffRate multiplies each wait', { IntervalSeconds: 10, BackoffRate: 3 }, [10, 40, 130]],
    ['BackoffRate 1 keeps the wait', { IntervalSeconds: 10, BackoffRate: 1 }, [10, 20, 30]],
    [
      'MaxDelaySeconds bounds the wait',
      { IntervalSeconds: 10, BackoffRate: 3, MaxDelaySeconds: 20 },
      [10, 30, 50],
    ],
    [
      'JitterStrategy NONE changes nothing',
      { IntervalSeconds: 5, JitterStrategy: 'NONE', MaxAttempts: 1 },
      [5],
    ],
  ])('%s', async (_, retry, seconds) => {
    expect(await triesOf(retry, seconds.length, Math.max(...seconds))).toEqual(seconds);
  });

  it('JitterStrategy FULL waits any time up to the whole', async () => {
    const retry = { IntervalSeconds: 10, JitterStrategy: 'FULL', MaxAttempts: 1 };
    expect(await triesOf(retry, 1, 10, () => 0.3)).toEqual([3]);
  });
});
