import { describe, expect, it } from 'vitest';
import type { Engine } from '#local/states/engine.ts';
import type { Json, JsonObject } from '#local/states/json.ts';
import { asIfKilled } from '../support/a-crash.ts';
import { eachOfTheGoods, work } from '../support/a-distributed-map.ts';
import { ended, redrive, refusedAs } from '../support/an-ended-execution.ts';
import { aMachine, anEngine, type Functions, look, namedError } from '../support/an-engine.ts';

describe('A Map Run that is redriven', () => {
  const definition = aMachine(eachOfTheGoods({ Items: [1, 2, 3] }, work));

  const failingFor = (bad: Set<Json>): Functions => ({
    Work: (item) => {
      if (bad.has(item)) throw namedError('Down');
      return item;
    },
  });

  const runOf = async (engine: Engine, executionArn: string) => {
    const { mapRuns } = await engine.listMapRuns({ executionArn });
    const [{ mapRunArn }] = Object(mapRuns);
    const children: JsonObject = await engine.listExecutions({ mapRunArn, statusFilter: 'FAILED' });
    return { mapRunArn, failed: children['executions'] };
  };

  it('keeps its ARN, and those of its executions', async () => {
    const bad = new Set<Json>([2]);
    const { engine, executionArn, rest } = await ended({ definition, functions: failingFor(bad) });
    const before = await runOf(engine, executionArn);
    expect(before.failed).toMatchObject([{ mapRunArn: before.mapRunArn, itemCount: 1, redriveCount: 0 }]);
    bad.clear();
    await redrive(engine, executionArn);
    await rest();
    expect((await runOf(engine, executionArn)).mapRunArn).toBe(before.mapRunArn);
    const [{ executionArn: child }] = Object(before.failed);
    expect(await engine.describeExecution({ executionArn: child })).toMatchObject({
      status: 'SUCCEEDED',
      redriveCount: 1,
    });
    const redriven = await engine.listExecutions({
      mapRunArn: before.mapRunArn,
      redriveFilter: 'REDRIVEN',
    });
    expect(redriven.executions).toMatchObject([{ executionArn: child }]);
    expect(await engine.describeMapRun({ mapRunArn: before.mapRunArn })).toMatchObject({
      status: 'SUCCEEDED',
      redriveCount: 1,
      itemCounts: { succeeded: 3, failed: 0, pendingRedrive: 0, failuresNotRedrivable: 0, total: 3 },
    });
  });

  it('is redriven with the execution that asked for it, and not by its items', async () => {
    const { engine, executionArn } = await ended({ definition, functions: failingFor(new Set([2])) });
    const [{ executionArn: child }] = Object((await runOf(engine, executionArn)).failed);
    expect(await engine.describeExecution({ executionArn: child })).toMatchObject({
      redriveStatus: 'REDRIVABLE_BY_MAP_RUN',
    });
    await expect(redrive(engine, child)).rejects.toEqual(refusedAs('ExecutionNotRedrivable'));
  });

  it('goes on after kill -9', async () => {
    const bad = new Set<Json>([2]);
    const { executionArn, journalFile, engine } = await ended({ definition, functions: failingFor(bad) });
    await redrive(engine, executionArn);
    const again = anEngine({
      definition,
      functions: failingFor(new Set()),
      journalFile: asIfKilled(journalFile),
    });
    await again.engine.idle();
    expect((await look(again.engine, executionArn)).output).toEqual([1, 2, 3]);
    const { mapRunArn } = await runOf(again.engine, executionArn);
    expect(await again.engine.describeMapRun({ mapRunArn })).toMatchObject({ redriveCount: 1 });
  });

  it('may fail again, and be redriven again', async () => {
    const bad = new Set<Json>([2]);
    const { engine, executionArn, rest } = await ended({ definition, functions: failingFor(bad) });
    await redrive(engine, executionArn);
    await rest();
    expect((await look(engine, executionArn)).status).toBe('FAILED');
    bad.clear();
    await redrive(engine, executionArn);
    await rest();
    expect((await look(engine, executionArn)).output).toEqual([1, 2, 3]);
  });
});
