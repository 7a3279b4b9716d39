import { expect } from 'vitest';
import type { Json, JsonObject } from '#local/states/json.ts';
import { eachOfTheGoods as each, work } from '../../support/a-distributed-map.ts';
import { namedError, type Services } from '../../support/an-engine.ts';
import type { Case } from './a-case.ts';

const source = 'guide, Distributed Map';
const reader = 'guide, ItemReader';
const batcher = 'guide, ItemBatcher';
const writer = 'guide, ResultWriter';

const s3 = (action: string) => `arn:aws-cn:states:::s3:${action}`;

const reading = (Resource: string, ReaderConfig?: JsonObject) => ({
  ItemReader: {
    Resource: s3(Resource),
    Arguments: { Bucket: 'b', Key: 'goods' },
    ...(ReaderConfig && { ReaderConfig }),
  },
});

const file = (Body: string): Services => ({ 's3:getObject': () => ({ Body }) });
const csv = (config: JsonObject = {}) =>
  each(reading('getObject', { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW', ...config }));
const json = (config: JsonObject = {}) => each(reading('getObject', { InputType: 'JSON', ...config }));

const failing = (...bad: Json[]) => ({
  Work: (item: Json) => {
    if (bad.includes(item)) throw namedError('Bad', `item ${item}`);
    return item;
  },
});

const unreadable = (states: JsonObject, services: Services, cause: string): Omit<Case, 'says'> => ({
  source: reader,
  states,
  services,
  gives: {
    error: 'States.ItemReaderFailed',
    cause: expect.stringContaining(cause),
    includes: ['MapRunStarted', 'MapRunFailed', 'MapStateFailed', 'ExecutionFailed'],
  },
});

/** A bucket that takes what is written, and nothing of which is read. */
const bucket: Services = { 's3:putObject': () => ({}) };

export const distributedCases: Case[] = [
  {
    source,
    says: 'Every item is an execution of its own; the outputs stand in the order of the items',
    states: each({ Items: [3, 1, 2] }),
    gives: {
      output: [3, 1, 2],
      types: [
        'ExecutionStarted',
        'MapStateEntered',
        'MapStateStarted',
        'MapRunStarted',
        'MapRunSucceeded',
        'MapStateSucceeded',
        'MapStateExited',
        'ExecutionSucceeded',
      ],
    },
  },
  { source, says: 'No items give an empty array', states: each({ Items: [] }), gives: { output: [] } },
  {
    source,
    says: 'Without Items the input is the array',
    states: each({}),
    input: ['a', 'b'],
    gives: { output: ['a', 'b'] },
  },
  {
    source,
    says: 'Items that are an object give its pairs of Key and Value',
    states: each({ Items: '{% $states.input %}' }),
    input: { a: 1 },
    gives: { output: [{ Key: 'a', Value: 1 }] },
  },
  {
    source,
    says: 'Output sees the results and the input',
    states: each({ Items: [1, 2], Output: '{% $sum($states.result) + $states.input %}' }),
    input: 10,
    gives: { output: 13 },
  },
  {
    source,
    says: 'An item has a context of its own: its input is the input of its execution',
    states: each(
      { Items: [7] },
      {
        See: {
          Type: 'Pass',
          Output: '{% [$states.context.Execution.Input, $exists($states.context.Map)] %}',
          End: true,
        },
      },
    ),
    gives: { output: [[7, false]] },
  },
  {
    source: 'guide, Passing data with variables: scopes',
    says: 'An item does not see the variables around the Map',
    states: {
      Note: { Type: 'Pass', Assign: { year: 2026 }, Next: 'Goods' },
      ...each({ Items: [1] }, { See: { Type: 'Pass', Output: '{% $exists($year) %}', End: true } }),
    },
    gives: { output: [false] },
  },
  {
    source: 'guide, Passing data with variables: scopes',
    says: 'An item may assign a variable of a name that the machine uses too',
    states: {
      Note: { Type: 'Pass', Assign: { year: 2026 }, Next: 'Goods' },
      ...each(
        { Items: [1], Output: '{% [$states.result[0], $year] %}' },
        {
          Set: { Type: 'Pass', Assign: { year: 1 }, Next: 'See' },
          See: { Type: 'Pass', Output: '{% $year %}', End: true },
        },
      ),
    },
    gives: { output: [1, 2026] },
  },
  {
    source: reader,
    says: 'A CSV file: the first row names the columns, a byte order mark is no part of them',
    states: csv(),
    services: file('\uFEFFhs,name\n0101,"horse, live"\n0102,cattle\n'),
    gives: {
      output: [
        { hs: '0101', name: 'horse, live' },
        { hs: '0102', name: 'cattle' },
      ],
    },
  },
  {
    source: reader,
    says: 'A CSV file: the columns may be given',
    states: csv({ CSVHeaderLocation: 'GIVEN', CSVHeaders: ['hs', 'name'] }),
    services: file('0101,horse\n'),
    gives: { output: [{ hs: '0101', name: 'horse' }] },
  },
  ...Object.entries({ COMMA: ',', PIPE: '|', SEMICOLON: ';', SPACE: ' ', TAB: '\t' }).map(
    ([CSVDelimiter, sign]): Case => ({
      source: reader,
      says: `A CSV file: its cells may be delimited by ${CSVDelimiter}`,
      states: csv({ CSVDelimiter }),
      services: file(`hs${sign}name\n0101${sign}horse\n`),
      gives: { output: [{ hs: '0101', name: 'horse' }] },
    }),
  ),
  {
    source: reader,
    says: 'A CSV file: every value is text',
    states: csv(),
    services: file('n\n1\n'),
    gives: { output: [{ n: '1' }] },
  },
  {
    source: reader,
    says: 'A CSV file with its heading alone has no items',
    states: csv(),
    services: file('hs,name\n'),
    gives: { output: [] },
  },
  {
    ...unreadable(csv(), file('hs,name\n0101\n'), 'Invalid Record Length'),
    says: 'A CSV file: a row with fewer cells than columns cannot be read',
  },
  {
    source: reader,
    says: 'A JSON file holds an array',
    states: json(),
    services: file('[1,{"a":2}]'),
    gives: { output: [1, { a: 2 }] },
  },
  {
    ...unreadable(json(), file('{"a":1}'), 'does not hold an array'),
    says: 'A JSON file that holds no array cannot be read',
  },
  { ...unreadable(json(), file('[1,'), 'JSON'), says: 'A JSON file that is no JSON cannot be read' },
  {
    source: reader,
    says: 'JSON lines: a value on every line, empty lines are none',
    states: each(reading('getObject', { InputType: 'JSONL' })),
    services: file('{"a":1}\n\n{"a":2}\n'),
    gives: { output: [{ a: 1 }, { a: 2 }] },
  },
  {
    ...unreadable(each(reading('getObject', { InputType: 'JSONL' })), file('{"a":1}\n{"a"\n'), 'JSON'),
    says: 'JSON lines: one line that is no JSON spoils the file',
  },
  {
    source: reader,
    says: 'A listing of objects, page by page',
    states: each(reading('listObjectsV2')),
    services: {
      's3:listObjectsV2': ({ ContinuationToken: token }) =>
        token
          ? { Contents: [{ Key: 'c' }] }
          : { Contents: [{ Key: 'a' }, { Key: 'b' }], NextContinuationToken: 't' },
    },
    gives: { output: [{ Key: 'a' }, { Key: 'b' }, { Key: 'c' }] },
  },
  {
    source: reader,
    says: 'A listing that finds nothing has no items',
    states: each(reading('listObjectsV2')),
    services: { 's3:listObjectsV2': () => ({ KeyCount: 0 }) },
    gives: { output: [] },
  },
  {
    source: reader,
    says: 'MaxItems bounds what is read',
    states: json({ MaxItems: 2 }),
    services: file('[1,2,3]'),
    gives: { output: [1, 2] },
  },
  {
    source: reader,
    says: 'MaxItems may be an expression',
    states: json({ MaxItems: '{% $states.input.most %}' }),
    input: { most: 1 },
    services: file('[1,2,3]'),
    gives: { output: [1] },
  },
  {
    source: reader,
    says: 'The Arguments of the reader may be expressions',
    states: each({
      ItemReader: {
        Resource: s3('getObject'),
        Arguments: { Bucket: 'b', Key: '{% $states.input.key %}' },
        ReaderConfig: { InputType: 'JSON' },
      },
    }),
    input: { key: 'goods.json' },
    services: { 's3:getObject': ({ Key }) => ({ Body: JSON.stringify([Key ?? null]) }) },
    gives: { output: ['goods.json'] },
  },
  {
    ...unreadable(
      each({ ItemReader: { Resource: s3('getObject'), Arguments: { Bucket: 'b' } } }),
      file('[]'),
      "'Key'",
    ),
    says: 'A reader without a Key is States.ItemReaderFailed',
  },
  {
    ...unreadable(
      json(),
      {
        's3:getObject': () => {
          throw namedError('NoSuchKey', 'gone');
        },
      },
      'gone',
    ),
    says: 'A file that there is not is States.ItemReaderFailed',
  },
  {
    source: reader,
    says: 'States.ItemReaderFailed can be caught',
    states: {
      ...each({
        ...reading('getObject', { InputType: 'JSON' }),
        Catch: [{ ErrorEquals: ['States.ItemReaderFailed'], Next: 'Caught' }],
      }),
      Caught: { Type: 'Pass', Output: 'caught', End: true },
    },
    services: file('{}'),
    gives: { output: 'caught' },
  },
  {
    source: 'guide, ItemSelector',
    says: 'ItemSelector sees the item, its place and the input of the state',
    states: each({
      Items: ['a', 'b'],
      ItemSelector: {
        item: '{% $states.context.Map.Item.Value %}',
        at: '{% $states.context.Map.Item.Index %}',
        all: '{% $states.input %}',
      },
    }),
    input: 'in',
    gives: {
      output: [
        { item: 'a', at: 0, all: 'in' },
        { item: 'b', at: 1, all: 'in' },
      ],
    },
  },
  {
    source: batcher,
    says: 'Items come in batches, with what they share',
    states: each({
      Items: [1, 2, 3],
      ItemBatcher: { MaxItemsPerBatch: 2, BatchInput: { list: '{% $states.input %}' } },
    }),
    input: 'v1',
    gives: {
      output: [
        { BatchInput: { list: 'v1' }, Items: [1, 2] },
        { BatchInput: { list: 'v1' }, Items: [3] },
      ],
    },
  },
  {
    source: batcher,
    says: 'Batches may be bounded by their bytes',
    states: each({ Items: ['aaaa', 'bbbb', 'cccc'], ItemBatcher: { MaxInputBytesPerBatch: 30 } }),
    gives: { output: [{ Items: ['aaaa', 'bbbb'] }, { Items: ['cccc'] }] },
  },
  {
    source: batcher,
    says: 'The sizes of a batch may be expressions',
    states: each({ Items: [1, 2], ItemBatcher: { MaxItemsPerBatch: '{% 1 %}' } }),
    gives: { output: [{ Items: [1] }, { Items: [2] }] },
  },
  {
    source: batcher,
    says: 'A batch holds what ItemSelector made of the items',
    states: each({
      Items: [1, 2],
      ItemSelector: '{% $states.context.Map.Item.Value * 10 %}',
      ItemBatcher: { MaxItemsPerBatch: 2 },
    }),
    gives: { output: [{ Items: [10, 20] }] },
  },
  {
    source: batcher,
    says: 'A batch that fails counts with all its items',
    states: each(
      { Items: [1, 2, 3], ItemBatcher: { MaxItemsPerBatch: 2 }, ToleratedFailureCount: 1 },
      { F: { Type: 'Fail', Error: 'Bad' } },
    ),
    gives: { error: 'States.ExceedToleratedFailureThreshold' },
  },
  {
    source,
    says: 'One item that fails is one too many where nothing is tolerated',
    states: each({ Items: [1, 2] }, work),
    functions: failing(2),
    gives: { error: 'States.ExceedToleratedFailureThreshold' },
  },
  ...[
    { ToleratedFailureCount: 1 },
    { ToleratedFailurePercentage: 34 },
    { ToleratedFailureCount: '{% 1 %}' },
    { ToleratedFailurePercentage: '{% 34 %}' },
  ].map(
    (tolerated): Case => ({
      source,
      says: `Failures within ${JSON.stringify(tolerated)} are tolerated`,
      states: each({ Items: [1, 2, 3], ...tolerated }, work),
      functions: failing(2),
      gives: { output: [1, 3] },
    }),
  ),
  ...[{ ToleratedFailureCount: 1 }, { ToleratedFailurePercentage: 50 }].map(
    (tolerated): Case => ({
      source,
      says: `Failures beyond ${JSON.stringify(tolerated)} are not`,
      states: each({ Items: [1, 2, 3], ...tolerated }, work),
      functions: failing(2, 3),
      gives: {
        error: 'States.ExceedToleratedFailureThreshold',
        cause: 'The specified tolerated failure threshold was exceeded',
      },
    }),
  ),
  {
    source,
    says: 'The threshold may be caught by its name',
    states: {
      ...each(
        { Items: [1], Catch: [{ ErrorEquals: ['States.ExceedToleratedFailureThreshold'], Next: 'Ask' }] },
        work,
      ),
      Ask: { Type: 'Pass', Output: 'asked', End: true },
    },
    functions: failing(1),
    gives: { output: 'asked' },
  },
  {
    source,
    says: 'A Map that is retried has a new Map Run',
    states: each({ Items: [1], Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }] }, work),
    functions: (() => {
      let calls = 0;
      return {
        Work: () => {
          if (++calls === 1) throw namedError('Bad');
          return calls;
        },
      };
    })(),
    gives: { output: [2], includes: ['MapRunStarted', 'MapRunFailed', 'MapRunStarted', 'MapRunSucceeded'] },
  },
  {
    source,
    says: 'A Map Run that is cut short is aborted',
    states: each({ Items: [1] }, { Rest: { Type: 'Wait', Seconds: 600, End: true } }),
    top: { TimeoutSeconds: 60 },
    gives: {
      status: 'TIMED_OUT',
      error: 'States.Timeout',
      includes: ['MapRunStarted', 'MapRunAborted', 'MapStateAborted', 'ExecutionTimedOut'],
    },
  },
  {
    source: writer,
    says: 'Written results give the place of their manifest',
    states: each({
      Items: [1],
      ResultWriter: { Resource: s3('putObject'), Arguments: { Bucket: 'b', Prefix: 'results' } },
    }),
    services: bucket,
    gives: {
      output: {
        MapRunArn: expect.stringMatching(/:mapRun:M\/Goods:[0-9a-f-]{36}$/),
        ResultWriterDetails: {
          Bucket: 'b',
          Key: expect.stringMatching(/^results\/[0-9a-f-]{36}\/manifest.json$/),
        },
      },
    },
  },
  {
    source: writer,
    says: 'Without a place to write to, the results may be flattened',
    states: each({
      Items: [[1, 2], [3]],
      ResultWriter: { WriterConfig: { Transformation: 'FLATTEN' } },
    }),
    gives: { output: [1, 2, 3] },
  },
  {
    source: writer,
    says: 'Results that are not transformed say which execution they are of',
    states: each({ Items: [1], ResultWriter: { WriterConfig: { Transformation: 'NONE' } } }),
    gives: {
      output: [
        expect.objectContaining({
          ExecutionArn: expect.stringContaining(':execution:M/Goods:'),
          Status: 'SUCCEEDED',
          Input: '1',
          Output: '1',
        }),
      ],
    },
  },
  {
    source: writer,
    says: 'Results that cannot be written are States.ResultWriterFailed',
    states: each({
      Items: [1],
      ResultWriter: { Resource: s3('putObject'), Arguments: { Bucket: 'b' } },
    }),
    services: {
      's3:putObject': () => {
        throw namedError('AccessDenied', 'not yours');
      },
    },
    gives: { error: 'States.ResultWriterFailed', cause: 'not yours' },
  },
  {
    source: writer,
    says: 'A place to write to needs a Bucket',
    states: each({ Items: [1], ResultWriter: { Resource: s3('putObject'), Arguments: {} } }),
    services: bucket,
    gives: { error: 'States.ResultWriterFailed', cause: expect.stringContaining("'Bucket'") },
  },
  {
    source: 'guide, Service quotas',
    says: 'The results together must stay within 256 KiB',
    states: each(
      { Items: [1, 2] },
      { Big: { Type: 'Pass', Output: "{% $pad('', 200000, 'x') %}", End: true } },
    ),
    gives: { error: 'States.DataLimitExceeded' },
  },
  {
    source: 'guide, Service quotas',
    says: 'What an item is given must stay within 256 KiB',
    states: each({ Items: [1], ItemSelector: "{% $pad('', 262145, 'x') %}" }),
    gives: { error: 'States.DataLimitExceeded', cause: expect.stringContaining("'Goods' selected items") },
  },
];
