import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '#local/states/json.ts';
import { asIfKilled } from '../support/a-crash.ts';
import { eachOfTheGoods, s3, work } from '../support/a-distributed-map.ts';
import {
  aMachine,
  anEngine,
  type Functions,
  look,
  machineArn,
  namedError,
  runToEnd,
  type Services,
  tasksOf,
} from '../support/an-engine.ts';

const each = (more: JsonObject, states?: JsonObject) => aMachine(eachOfTheGoods(more, states));

const resultOf = async (definition: JsonObject, services: Services = {}, functions: Functions = {}) => {
  const { engine, clock } = anEngine({ definition, services, functions });
  return runToEnd(engine, clock);
};

/** A bucket, and what was written into it by name; of the Map Run the name says no more than that it is one. */
const aBucket = () => {
  const objects = new Map<string, Json>();
  const services: Services = {
    's3:putObject': ({ Key, Body }) => {
      objects.set(String(Key).replace(/[0-9a-f-]{36}/, 'run'), JSON.parse(String(Body)));
      return {};
    },
  };
  return { objects, services };
};

const toABucket = { Resource: s3('putObject'), Arguments: { Bucket: 'b', Prefix: 'results' } };

describe('Map in Distributed mode', () => {
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

  it('writes the results to a bucket, with a manifest', async () => {
    const { objects, services } = aBucket();
    const definition = each({ Items: [1, 2], ToleratedFailureCount: 1, ResultWriter: toABucket }, work);
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

  it('counts the results that were written, not those that nobody has written', async () => {
    const countsOf = async (ResultWriter: JsonObject) => {
      const { services } = aBucket();
      const definition = each(
        { Items: [1, 2, 3], ItemBatcher: { MaxItemsPerBatch: 2 }, ResultWriter },
        { Echo: { Type: 'Pass', End: true } },
      );
      const { engine, clock } = anEngine({ definition, services });
      await runToEnd(engine, clock);
      const { executions } = await engine.listExecutions({ stateMachineArn: machineArn('M') });
      const { mapRuns } = await engine.listMapRuns({ executionArn: Object(executions)[0].executionArn });
      const { itemCounts, executionCounts } = await engine.describeMapRun(Object(mapRuns)[0]);
      return [Object(itemCounts).resultsWritten, Object(executionCounts).resultsWritten];
    };
    expect(await countsOf(toABucket)).toEqual([3, 2]);
    expect(await countsOf({ WriterConfig: { Transformation: 'COMPACT' } })).toEqual([0, 0]);
  });

  it('writes JSON Lines, and the outputs alone, where its WriterConfig says so', async () => {
    const written = new Map<string, string>();
    const services: Services = {
      's3:putObject': ({ Key, Body }) => {
        written.set(String(Key).replace(/^.*\//, ''), String(Body));
        return {};
      },
    };
    const WriterConfig = { OutputType: 'JSONL', Transformation: 'COMPACT' };
    await resultOf(each({ Items: [1, [2]], ResultWriter: { ...toABucket, WriterConfig } }), services);
    expect(written.get('SUCCEEDED_0.jsonl')).toBe('1\n[2]');
    expect([...written.keys()]).toEqual(['SUCCEEDED_0.jsonl', 'manifest.json']);
  });

  it('fails as States.Permissions where its machine may not start the items', async () => {
    const permit = (action: string) => {
      if (action === 'states:StartExecution') throw namedError('AccessDeniedException', 'not yours');
    };
    const { engine, clock } = anEngine({ definition: each({ Items: [1] }), tasks: { ...tasksOf(), permit } });
    expect(await runToEnd(engine, clock)).toMatchObject({ error: 'States.Permissions', cause: 'not yours' });
  });

  it('writes what came of the items where it fails, and what never began', async () => {
    const { objects, services } = aBucket();
    const definition = each({ Items: [1, 2, 3], MaxConcurrency: 1, ResultWriter: toABucket }, work);
    const { error } = await resultOf(definition, services, failing(2));
    expect(error).toBe('States.ExceedToleratedFailureThreshold');
    expect(objects.get('results/run/SUCCEEDED_0.json')).toMatchObject([{ Status: 'SUCCEEDED', Input: '1' }]);
    expect(objects.get('results/run/FAILED_0.json')).toMatchObject([{ Status: 'FAILED', Input: '2' }]);
    expect(objects.get('results/run/PENDING_0.json')).toEqual([
      {
        StateMachineArn: machineArn('M'),
        Status: 'PENDING',
        Input: '3',
        InputDetails: { Included: true },
      },
    ]);
    expect(objects.get('results/run/manifest.json')).toMatchObject({
      ResultFiles: { PENDING: [{ Key: expect.stringMatching(/PENDING_0.json$/) }] },
    });
  });

  it('writes what came of the items where it is stopped', async () => {
    const { objects, services } = aBucket();
    const resting = { Rest: { Type: 'Wait', Seconds: 60, End: true } };
    const definition = each({ Items: [1, 2], MaxConcurrency: 1, ResultWriter: toABucket }, resting);
    const { engine } = anEngine({ definition, services });
    const { executionArn } = await engine.startExecution({ stateMachineArn: machineArn('M') });
    await engine.idle();
    await engine.stopExecution({ executionArn });
    await engine.idle();
    expect(objects.get('results/run/FAILED_0.json')).toMatchObject([{ Status: 'ABORTED', Input: '1' }]);
    expect(objects.get('results/run/PENDING_0.json')).toMatchObject([{ Status: 'PENDING', Input: '2' }]);
  });

  it('fails with what it failed with, where that cannot be written either', async () => {
    const services = {
      's3:putObject': () => {
        throw namedError('AccessDenied', 'not yours');
      },
    };
    const { error } = await resultOf(
      each({ Items: [2], ResultWriter: toABucket }, work),
      services,
      failing(2),
    );
    expect(error).toBe('States.ExceedToleratedFailureThreshold');
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

  it('fails with what it failed with, also where it was killed before it had said so', async () => {
    const definition = each({ Items: [1], ResultWriter: toABucket }, work);
    const reached = Promise.withResolvers<void>();
    let puts = 0;
    const full: Services = {
      's3:putObject': () => {
        puts += 1;
        if (puts === 1) throw namedError('AccessDenied', 'not yours');
        reached.resolve();
        return new Promise<Json>(() => {});
      },
    };
    const functions: Functions = { Work: (item) => item };
    const { engine, journalFile } = anEngine({ definition, services: full, functions });
    const { executionArn } = await engine.startExecution({ stateMachineArn: machineArn('M') });
    await reached.promise;
    await new Promise((done) => setTimeout(done, 20));
    const { services } = aBucket();
    const again = anEngine({ definition, services, functions, journalFile: asIfKilled(journalFile) });
    await again.engine.idle();
    expect(await look(again.engine, executionArn)).toMatchObject({
      status: 'FAILED',
      error: 'States.ResultWriterFailed',
      cause: 'not yours',
    });
  });
});
