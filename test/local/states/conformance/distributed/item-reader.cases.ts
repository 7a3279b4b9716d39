import { expect } from 'vitest';
import type { JsonObject } from '#local/states/json.ts';
import { eachOfTheGoods as each, s3 } from '../../../support/a-distributed-map.ts';
import { namedError, type Services } from '../../../support/an-engine.ts';
import type { Case } from '../a-case.ts';

const source = 'guide, ItemReader';

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

const unreadable = (states: JsonObject, services: Services, cause: string): Omit<Case, 'says'> => ({
  source,
  states,
  services,
  gives: {
    error: 'States.ItemReaderFailed',
    cause: expect.stringContaining(cause),
    includes: ['MapRunStarted', 'MapRunFailed', 'MapStateFailed', 'ExecutionFailed'],
  },
});

export const itemReaderCases: Case[] = [
  {
    source,
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
    source,
    says: 'A CSV file: the columns may be given',
    states: csv({ CSVHeaderLocation: 'GIVEN', CSVHeaders: ['hs', 'name'] }),
    services: file('0101,horse\n'),
    gives: { output: [{ hs: '0101', name: 'horse' }] },
  },
  ...Object.entries({ COMMA: ',', PIPE: '|', SEMICOLON: ';', SPACE: ' ', TAB: '\t' }).map(
    ([CSVDelimiter, sign]): Case => ({
      source,
      says: `A CSV file: its cells may be delimited by ${CSVDelimiter}`,
      states: csv({ CSVDelimiter }),
      services: file(`hs${sign}name\n0101${sign}horse\n`),
      gives: { output: [{ hs: '0101', name: 'horse' }] },
    }),
  ),
  {
    source,
    says: 'A CSV file: every value is text',
    states: csv(),
    services: file('n\n1\n'),
    gives: { output: [{ n: '1' }] },
  },
  {
    source,
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
    source,
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
    source,
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
    source,
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
    source,
    says: 'A listing that finds nothing has no items',
    states: each(reading('listObjectsV2')),
    services: { 's3:listObjectsV2': () => ({ KeyCount: 0 }) },
    gives: { output: [] },
  },
  {
    source,
    says: 'MaxItems bounds what is read',
    states: json({ MaxItems: 2 }),
    services: file('[1,2,3]'),
    gives: { output: [1, 2] },
  },
  {
    source,
    says: 'MaxItems may be an expression',
    states: json({ MaxItems: '{% $states.input.most %}' }),
    input: { most: 1 },
    services: file('[1,2,3]'),
    gives: { output: [1] },
  },
  {
    source,
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
    source,
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
];
