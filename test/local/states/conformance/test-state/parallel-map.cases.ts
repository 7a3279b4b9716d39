import { expect } from 'vitest';
import { distributed, inner, looking, map, mocked, of, type TestStateCase } from './a-test-state.ts';

const source = 'API, TestState';

export const parallelAndMapTests: TestStateCase[] = [
  {
    source,
    says: 'A state of an iteration has an item: its input',
    state: {},
    inMachine: {
      states: {
        M: {
          Type: 'Map',
          ItemProcessor: {
            StartAt: 'I',
            States: {
              I: {
                Type: 'Pass',
                Output: '{% [$states.context.Map.Item.Index, $states.context.Map.Item.Value] %}',
                End: true,
              },
            },
          },
          End: true,
        },
      },
      stateName: 'I',
    },
    input: 'x',
    gives: { status: 'SUCCEEDED', output: '[0,"x"]' },
  },
  {
    source,
    says: 'A Parallel takes the mocked results of its branches',
    state: of('Parallel', {
      Branches: [inner, { StartAt: 'J', States: { J: { Type: 'Succeed' } } }],
      Output: '{% $sum($states.result) %}',
      End: true,
    }),
    asked: mocked([1, 2]),
    gives: { status: 'SUCCEEDED', output: '3' },
  },
  {
    source,
    says: 'A Map takes the mocked results of its items, and tells its limits',
    state: map({ MaxConcurrency: 2, ToleratedFailureCount: 1 }),
    asked: { ...mocked([1, 2, 3]), ...looking },
    gives: {
      status: 'SUCCEEDED',
      output: '[1,2,3]',
      inspectionData: { input: '{}', maxConcurrency: 2, toleratedFailureCount: 1, result: '[1,2,3]' },
    },
  },
  {
    source,
    says: 'A Map tells what its ItemSelector made of the items',
    state: map({ ItemSelector: '{% $states.context.Map.Item.Value * 10 %}' }),
    asked: { ...mocked([]), ...looking },
    gives: {
      status: 'SUCCEEDED',
      output: '[]',
      inspectionData: { input: '{}', afterItemSelector: '[10,20,30]', maxConcurrency: 0, result: '[]' },
    },
  },
  {
    source,
    says: 'A distributed Map takes the items that its reader would read',
    state: distributed({
      ItemReader: { Resource: 'arn:aws-cn:states:::s3:getObject', Arguments: { Bucket: 'b', Key: 'k' } },
      ItemBatcher: { MaxItemsPerBatch: 2 },
      ToleratedFailurePercentage: 50,
    }),
    asked: { ...mocked([1]), ...looking, stateConfiguration: { mapItemReaderData: '["a","b","c"]' } },
    gives: {
      status: 'SUCCEEDED',
      output: '[1]',
      inspectionData: {
        input: '{}',
        afterItemBatcher: '[{"Items":["a","b"]},{"Items":["c"]}]',
        maxConcurrency: 0,
        toleratedFailurePercentage: 50,
        result: '[1]',
      },
    },
  },
  {
    source,
    says: 'More failures than a Map tolerates are too many',
    state: map({
      ToleratedFailureCount: 1,
      Catch: [{ ErrorEquals: ['States.ExceedToleratedFailureThreshold'], Next: 'Ask' }],
    }),
    asked: { ...mocked([1]), stateConfiguration: { mapIterationFailureCount: 2 } },
    gives: {
      status: 'CAUGHT_ERROR',
      error: 'States.ExceedToleratedFailureThreshold',
      cause: 'The specified tolerated failure threshold was exceeded',
      output: expect.any(String),
      nextState: 'Ask',
    },
  },
  {
    source,
    says: 'A Map that says nothing of failures is not asked about them',
    state: map(),
    asked: { ...mocked([1]), stateConfiguration: { mapIterationFailureCount: 2 } },
    gives: { status: 'SUCCEEDED', output: '[1]' },
  },
];
