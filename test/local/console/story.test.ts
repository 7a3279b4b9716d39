import { describe, expect, it } from 'vitest';
import { historyOf } from '#local/console/story/history.ts';
import { outcomeOf } from '#local/console/story/outcome.ts';
import { tellStory } from '#local/console/story/tell-story.ts';
import type { Json } from '#local/states/json.ts';
import { functionArn, namedError } from '../support/an-engine.ts';
import { told } from './told.ts';

const task = (name: string, more = {}) => ({ Type: 'Task', Resource: functionArn(name), ...more });
const end = { Type: 'Succeed' };
const token = {
  Type: 'Task',
  Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
  Arguments: { Token: '{% $states.context.Task.Token %}' },
};
const waiting = { 'dynamodb:updateItem': () => ({}) };

const fails = () => {
  throw namedError('Busy', 'somebody else is writing');
};

describe('what the console tells of an execution', () => {
  it('a state that was left is done, and one that was never reached has no colour', async () => {
    const states = {
      Look: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'Other' }], Default: 'Done' },
      Other: end,
      Done: end,
    };
    expect((await told({ states })).outcomes).toEqual({ Look: 'succeeded', Done: 'succeeded' });
  });

  it('a task that leaves its token waits, and nothing is blamed', async () => {
    const { outcomes } = await told({ states: { Ask: { ...token, End: true } }, services: waiting });
    expect(outcomes).toEqual({ Ask: 'waiting' });
  });

  it('what failed last, in an execution that failed, is what failed', async () => {
    const states = { Try: task('f', { Next: 'Done' }), Done: end };
    const { outcomes, visitsTo } = await told({ states, functions: { f: fails } });
    expect(outcomes).toEqual({ Try: 'failed' });
    expect(visitsTo('Try')[0]?.troubles).toMatchObject([
      { error: 'Busy', cause: 'somebody else is writing' },
    ]);
  });

  it('a state that failed and was left all the same was caught, and its way was taken', async () => {
    const states = {
      Try: task('f', { Next: 'Done', Catch: [{ ErrorEquals: ['Busy'], Next: 'Mend' }] }),
      Mend: { Type: 'Pass', Next: 'Done' },
      Done: end,
    };
    const { outcomes, story } = await told({ states, functions: { f: fails } });
    expect(outcomes).toEqual({ Try: 'caught', Mend: 'succeeded', Done: 'succeeded' });
    expect([...story.taken.keys()]).toEqual(['→Try', 'Try⇢Mend', 'Mend→Done']);
  });

  it('the way of a catch is not the ordinary one, even where both lead to the same state', async () => {
    const guarded = task('f', { Next: 'Done', Catch: [{ ErrorEquals: ['Busy'], Next: 'Done' }] });
    const states = { Try: guarded, Done: end };
    const caught = await told({ states, functions: { f: fails } });
    const fine = await told({ states, functions: { f: () => 'yes' } });
    expect(caught.story.taken.has('Try⇢Done')).toBe(true);
    expect(caught.story.taken.has('Try→Done')).toBe(false);
    expect(fine.story.taken.has('Try⇢Done')).toBe(false);
  });

  it('between two tries a state is to be tried again, and afterwards each try is told', async () => {
    const states = { Try: task('f', { Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 1 }], End: true }) };
    expect((await told({ states, functions: { f: fails } })).outcomes).toEqual({ Try: 'retrying' });
    let calls = 0;
    const late = await told({ states, functions: { f: () => (calls++ === 0 ? fails() : 'yes') }, hours: 1 });
    expect(late.outcomes).toEqual({ Try: 'succeeded' });
    expect(late.visitsTo('Try')[0]?.attempts).toMatchObject([
      { function: 'f', error: 'Busy' },
      { function: 'f', result: '"yes"' },
    ]);
  });

  it('of a Map every item is counted, with the index it has', async () => {
    const states = {
      Each: {
        Type: 'Map',
        Items: [1, 2, 3],
        ToleratedFailureCount: 1,
        ItemProcessor: { StartAt: 'One', States: { One: task('f', { End: true }) } },
        Next: 'Done',
      },
      Done: end,
    };
    const functions = { f: (item: unknown) => (item === 2 ? fails() : 'yes') };
    const { outcomes, countsOf, visitsTo } = await told({ states, functions });
    expect(outcomes).toMatchObject({ Each: 'succeeded', One: 'failed', Done: 'succeeded' });
    expect(countsOf('One')).toEqual({ failed: 1, succeeded: 2 });
    expect(visitsTo('One').map(({ item }) => item)).toEqual([0, 1, 2]);
    expect(visitsTo('Each')[0]?.items).toBe(3);
  });

  it('where one branch fails the Parallel fails with its reason, and the other branch was aborted', async () => {
    const states = {
      Both: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'Ask', States: { Ask: { ...token, End: true } } },
          { StartAt: 'Try', States: { Try: task('f', { End: true }) } },
        ],
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Done' }],
        Next: 'Done',
      },
      Done: end,
    };
    const { outcomes, visitsTo } = await told({ states, functions: { f: fails }, services: waiting });
    expect(outcomes).toEqual({ Both: 'caught', Ask: 'aborted', Try: 'failed', Done: 'succeeded' });
    expect(visitsTo('Both')[0]?.troubles).toMatchObject([{ error: 'Busy' }]);
  });

  it('an execution that is stopped by hand blames no state', async () => {
    const { engine, arn, story } = await told({
      states: { Ask: { ...token, End: true } },
      services: waiting,
    });
    expect(story.visits).toHaveLength(1);
    await engine.stopExecution({ executionArn: arn });
    const [visit] = tellStory(await historyOf(engine, arn)).visits;
    expect(visit && outcomeOf(visit, 'ABORTED')).toBe('aborted');
  });

  it('a variable is told as it was when a state was entered, and as it was assigned when it was left', async () => {
    const states = {
      Note: { Type: 'Pass', Assign: { standing: 'asked' }, Next: 'Again' },
      Again: { Type: 'Pass', Assign: { standing: 'answered' }, End: true },
    };
    const { visitsTo } = await told({ states });
    expect(visitsTo('Note')[0]).toMatchObject({ variables: {}, assigned: { standing: '"asked"' } });
    expect(visitsTo('Again')[0]).toMatchObject({
      variables: { standing: '"asked"' },
      assigned: { standing: '"answered"' },
    });
  });
});

describe('what is told of the inside of a distributed Map', () => {
  it('is what its items came to, the gravest first, though each is an execution of its own', async () => {
    const states = {
      Each: {
        Type: 'Map',
        Items: [1, 2, 3],
        ToleratedFailureCount: 1,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
          StartAt: 'Hold',
          States: {
            Hold: task('hold', { Arguments: '{% $states.input %}', Next: 'Enter' }),
            Enter: { Type: 'Pass', End: true },
          },
        },
        End: true,
      },
    };
    const hold = (item: Json) => (item === 2 ? fails() : item);
    const { outcomes, countsOf } = await told({ states, functions: { hold } });
    expect(outcomes).toEqual({ Each: 'succeeded', Hold: 'failed', Enter: 'succeeded' });
    expect(countsOf('Hold')).toEqual({ failed: 1, succeeded: 2 });
  });
});

describe('where things stand', () => {
  it('names the innermost states of an execution, and counts executions by status', async () => {
    const states = {
      Each: {
        Type: 'Map',
        Items: [1, 2],
        ItemProcessor: { StartAt: 'Ask', States: { Ask: { ...token, End: true } } },
        End: true,
      },
    };
    const { engine, arn } = await told({ states, services: waiting });
    expect(engine.looks.standing(arn)).toEqual(['Ask', 'Ask']);
    expect(engine.looks.counts()).toMatchObject([{ status: 'RUNNING', executions: 1 }]);
  });

  it('does not name the state in which a branch has ended, nor one that has not begun', async () => {
    const states = {
      Both: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'Quick', States: { Quick: { Type: 'Pass', End: true } } },
          {
            StartAt: 'Each',
            States: {
              Each: {
                Type: 'Map',
                Items: [1, 2],
                MaxConcurrency: 1,
                ItemProcessor: { StartAt: 'Ask', States: { Ask: { ...token, End: true } } },
                End: true,
              },
            },
          },
        ],
        End: true,
      },
    };
    const { engine, arn } = await told({ states, services: waiting });
    expect(engine.looks.standing(arn)).toEqual(['Ask']);
  });

  it('finds an execution by a part of its input, taken literally', async () => {
    const { engine, arn } = await told({ states: { Done: end } });
    expect(engine.looks.holding('"c1"', 10).map((each) => each.arn)).toEqual([arn]);
    expect(engine.looks.holding('c%', 10)).toEqual([]);
  });

  it('tells what time alone will move, and not the year after which everything ends', async () => {
    const states = { Rest: { Type: 'Wait', Seconds: 60, End: true } };
    const { engine, arn } = await told({ states });
    expect(engine.looks.timers(10)).toMatchObject([{ executionArn: arn, state: 'Rest' }]);
    const asked = await told({ states: { Ask: { ...token, End: true } }, services: waiting });
    expect(asked.engine.looks.timers(10)).toEqual([]);
  });
});
