import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '#local/states/json.ts';
import { asIfKilled } from '../support/a-crash.ts';
import {
  aMachine,
  anEngine,
  type Functions,
  functionArn,
  look,
  machineArn,
  namedError,
  runToEnd,
  type Services,
} from '../support/an-engine.ts';

const s3 = (action: string) => `arn:aws-cn:states:::s3:${action}`;

const each = (more: JsonObject, states: JsonObject = { Echo: { Type: 'Pass', End: true } }) =>
  aMachine({
    Goods: {
      Type: 'Map',
      ItemProcessor: {
        ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
        StartAt: Object.keys(states)[0] ?? '',
        States: states,
      },
      End: true,
      ...more,
    },
  });

const work = { Work: { Type: 'Task', Resource: functionArn('Work'), End: true } };

const reading = (Resource: string, ReaderConfig?: JsonObject) => ({
  ItemReader: {
    Resource: s3(Resource),
    Arguments: { Bucket: 'b', Key: 'goods' },
    ...(ReaderConfig && { ReaderConfig }),
  },
});

const file = (Body: string): Services => ({ 's3:getObject': () => ({ Body }) });

const resultOf = async (definition: JsonObject, services: Services = {}, functions: Functions = {}) => {
  const { engine, clock } = anEngine({ definition, services, functions });
  return runToEnd(engine, clock);
};

describe('Map in Distributed mode', () => {
  it('runs a child execution for each item, and gives their outputs in order', async () => {
    const { output, types } = await resultOf(each({ Items: [3, 1, 2] }));
    expect(output).toEqual([3, 1, 2]);
    expect(types).toEqual([
      'ExecutionStarted',
      'MapStateEntered',
      'MapStateStarted',
      'MapRunStarted',
      'MapRunSucceeded',
      'MapStateSucceeded',
      'MapStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('gives an empty list for no items', async () => {
    expect(await resultOf(each({ Items: [] }))).toMatchObject({ status: 'SUCCEEDED', output: [] });
  });

  it('reads a CSV file whose first row names the columns', async () => {
    const csv = '\uFEFFhs,name\n0101,"horse, live"\n0102,cattle\n';
    const config = { InputType: 'CSV', CSVHeaderLocation: 'FIRST_ROW' };
    const { output } = await resultOf(each(reading('getObject', config)), file(csv));
    expect(output).toEqual([
      { hs: '0101', name: 'horse, live' },
      { hs: '0102', name: 'cattle' },
    ]);
  });

  it('reads a CSV file whose columns are given, with another delimiter', async () => {
    const config = {
      InputType: 'CSV',
      CSVHeaderLocation: 'GIVEN',
      CSVHeaders: ['hs', 'name'],
      CSVDelimiter: 'SEMICOLON',
    };
    const { output } = await resultOf(each(reading('getObject', config)), file('0101;horse\n'));
    expect(output).toEqual([{ hs: '0101', name: 'horse' }]);
  });

  it('reads a JSON array', async () => {
    const { output } = await resultOf(each(reading('getObject', { InputType: 'JSON' })), file('[1,{"a":2}]'));
    expect(output).toEqual([1, { a: 2 }]);
  });

  it('reads JSON lines', async () => {
    const services = file('{"a":1}\n{"a":2}\n');
    const { output } = await resultOf(each(reading('getObject', { InputType: 'JSONL' })), services);
    expect(output).toEqual([{ a: 1 }, { a: 2 }]);
  });

  it('goes through the objects of a bucket, page by page', async () => {
    const services: Services = {
      's3:listObjectsV2': ({ ContinuationToken: token }) =>
        token
          ? { Contents: [{ Key: 'c' }] }
          : { Contents: [{ Key: 'a' }, { Key: 'b' }], NextContinuationToken: 't' },
    };
    const { output } = await resultOf(each(reading('listObjectsV2')), services);
    expect(output).toEqual([{ Key: 'a' }, { Key: 'b' }, { Key: 'c' }]);
  });

  it('reads no more than MaxItems', async () => {
    const definition = each(reading('getObject', { InputType: 'JSON', MaxItems: 2 }));
    expect((await resultOf(definition, file('[1,2,3]'))).output).toEqual([1, 2]);
  });

  it('fails with States.ItemReaderFailed when the items cannot be read', async () => {
    const services = {
      's3:getObject': () => {
        throw namedError('NoSuchKey', 'gone');
      },
    };
    const { error, cause, types } = await resultOf(each(reading('getObject')), services);
    expect({ error, cause }).toEqual({ error: 'States.ItemReaderFailed', cause: 'gone' });
    expect(types.slice(-3)).toEqual(['MapRunFailed', 'MapStateFailed', 'ExecutionFailed']);
  });

  it('selects from each item, seeing the state input and the variables', async () => {
    const definition = each({
      Items: ['a', 'b'],
      ItemSelector: {
        item: '{% $states.context.Map.Item.Value %}',
        at: '{% $states.context.Map.Item.Index %}',
        all: '{% $states.input %}',
      },
    });
    const { engine, clock } = anEngine({ definition });
    expect((await runToEnd(engine, clock, 'in')).output).toEqual([
      { item: 'a', at: 0, all: 'in' },
      { item: 'b', at: 1, all: 'in' },
    ]);
  });

  it('gathers items into batches, with what they share', async () => {
    const definition = each({
      Items: [1, 2, 3],
      ItemBatcher: { MaxItemsPerBatch: 2, BatchInput: { list: '{% $states.input %}' } },
    });
    const { engine, clock } = anEngine({ definition });
    expect((await runToEnd(engine, clock, 'v1')).output).toEqual([
      { BatchInput: { list: 'v1' }, Items: [1, 2] },
      { BatchInput: { list: 'v1' }, Items: [3] },
    ]);
  });

  it('gathers batches by their size in bytes', async () => {
    const definition = each({ Items: ['aaaa', 'bbbb', 'cccc'], ItemBatcher: { MaxInputBytesPerBatch: 30 } });
    expect((await resultOf(definition)).output).toEqual([{ Items: ['aaaa', 'bbbb'] }, { Items: ['cccc'] }]);
  });

  it('runs no more at once than MaxConcurrency', async () => {
    let now = 0;
    let most = 0;
    const Work = async () => {
      most = Math.max(most, ++now);
      await new Promise((done) => setTimeout(done, 2));
      return now--;
    };
    await resultOf(each({ Items: [1, 2, 3, 4, 5, 6], MaxConcurrency: 2 }, work), {}, { Work });
    expect(most).toBe(2);
  });

  const failing = (...bad: Json[]): Functions => ({
    Work: (item) => {
      if (bad.includes(item)) throw namedError('Bad');
      return item;
    },
  });

  it('fails when one item fails and none may', async () => {
    const { error } = await resultOf(each({ Items: [1, 2] }, work), {}, failing(2));
    expect(error).toBe('States.ExceedToleratedFailureThreshold');
  });

  it.each([
    [{ ToleratedFailureCount: 1 }, [1, 3]],
    [{ ToleratedFailurePercentage: 34 }, [1, 3]],
    [{ ToleratedFailureCount: '{% 1 %}' }, [1, 3]],
  ])('tolerates failures within %j', async (tolerated, output) => {
    const definition = each({ Items: [1, 2, 3], ...tolerated }, work);
    expect(await resultOf(definition, {}, failing(2))).toMatchObject({ status: 'SUCCEEDED', output });
  });

  it.each([{ ToleratedFailureCount: 1 }, { ToleratedFailurePercentage: 50 }])(
    'fails beyond %j',
    async (tolerated) => {
      const definition = each({ Items: [1, 2, 3], ...tolerated }, work);
      expect((await resultOf(definition, {}, failing(2, 3))).error).toBe(
        'States.ExceedToleratedFailureThreshold',
      );
    },
  );

  it('is caught by the name of the threshold', async () => {
    const definition = each({ Items: [1] }, work);
    Object.assign(Object(definition['States']).Goods, {
      Catch: [{ ErrorEquals: ['States.ExceedToleratedFailureThreshold'], Next: 'Ask' }],
    });
    Object.assign(Object(definition['States']), { Ask: { Type: 'Pass', Output: 'asked', End: true } });
    expect((await resultOf(definition, {}, failing(1))).output).toBe('asked');
  });

  it('writes the results to a bucket, with a manifest', async () => {
    const objects = new Map<string, Json>();
    const services = {
      's3:putObject': ({ Key, Body }: JsonObject) => {
        objects.set(String(Key).replace(/[0-9a-f-]{36}/, 'run'), JSON.parse(String(Body)));
        return {};
      },
    };
    const definition = each(
      {
        Items: [1, 2],
        ToleratedFailureCount: 1,
        ResultWriter: { Resource: s3('putObject'), Arguments: { Bucket: 'b', Prefix: 'results' } },
      },
      work,
    );
    const { output } = await resultOf(definition, services, failing(2));
    expect(output).toMatchObject({
      MapRunArn: expect.stringMatching(/:mapRun:M\/Goods:[0-9a-f-]{36}$/),
      ResultWriterDetails: { Bucket: 'b', Key: expect.stringMatching(/^results\/.*\/manifest.json$/) },
    });
    expect([...objects.keys()].toSorted()).toEqual([
      'results/run/FAILED_0.json',
      'results/run/SUCCEEDED_0.json',
      'results/run/manifest.json',
    ]);
    expect(objects.get('results/run/SUCCEEDED_0.json')).toMatchObject([
      { Status: 'SUCCEEDED', Input: '1', Output: '1' },
    ]);
    expect(objects.get('results/run/FAILED_0.json')).toMatchObject([{ Status: 'FAILED', Error: 'Bad' }]);
  });

  it('describes its Map Run with counts', async () => {
    const definition = each({ Items: [1, 2, 3], ToleratedFailureCount: 1 }, work);
    const { engine, clock } = anEngine({ definition, functions: failing(2) });
    await runToEnd(engine, clock);
    const { executions } = await engine.listExecutions({ stateMachineArn: machineArn('M') });
    expect(executions).toHaveLength(1);
    const [{ executionArn }] = Object(executions);
    const { mapRuns } = await engine.listMapRuns({ executionArn });
    const [{ mapRunArn }] = Object(mapRuns);
    expect(await engine.describeMapRun({ mapRunArn })).toMatchObject({
      status: 'SUCCEEDED',
      executionArn,
      itemCounts: { succeeded: 2, failed: 1, pending: 0, running: 0, total: 3 },
    });
    const children = await engine.listExecutions({ mapRunArn, statusFilter: 'FAILED' });
    expect(children.executions).toMatchObject([
      { executionArn: expect.stringContaining(':execution:M/Goods:') },
    ]);
  });

  it('does not show a child the variables around the Map', async () => {
    const definition = aMachine({
      Note: { Type: 'Pass', Assign: { year: 2026 }, Next: 'Goods' },
      ...Object(
        each({ Items: [1] }, { See: { Type: 'Pass', Output: '{% $exists($year) %}', End: true } })['States'],
      ),
    });
    expect((await resultOf(definition)).output).toEqual([false]);
  });

  it('stops its children when the execution is stopped', async () => {
    const definition = each({ Items: [1, 2] }, { Rest: { Type: 'Wait', Seconds: 60, End: true } });
    const { engine } = anEngine({ definition });
    const { executionArn } = await engine.startExecution({ stateMachineArn: machineArn('M') });
    await engine.idle();
    await engine.stopExecution({ executionArn });
    await engine.idle();
    const { mapRuns } = await engine.listMapRuns({ executionArn });
    const [{ mapRunArn }] = Object(mapRuns);
    expect(await engine.describeMapRun({ mapRunArn })).toMatchObject({
      status: 'ABORTED',
      itemCounts: { aborted: 2 },
    });
  });

  it('goes on after kill -9, without running a finished item again', async () => {
    const calls: Json[] = [];
    const definition = each({ Items: [1, 2, 3, 4, 5, 6], MaxConcurrency: 2 }, work);
    const reached = Promise.withResolvers<void>();
    const stuck: Functions = {
      Work: (item) => {
        if (Number(item) < 4) return item;
        reached.resolve();
        return new Promise<Json>(() => {});
      },
    };
    const { engine, journalFile } = anEngine({ definition, functions: stuck });
    const { executionArn } = await engine.startExecution({ stateMachineArn: machineArn('M') });
    await reached.promise;
    await new Promise((done) => setTimeout(done, 20));
    const again = anEngine({
      definition,
      journalFile: asIfKilled(journalFile),
      functions: { Work: (item) => calls.push(item) && item },
    });
    await again.engine.idle();
    expect((await look(again.engine, executionArn)).output).toEqual([1, 2, 3, 4, 5, 6]);
    expect(calls.toSorted()).toEqual([4, 5, 6]);
  });
});
