import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { Engine } from '#local/states/engine.ts';
import type { Json, JsonObject } from '#local/states/json.ts';
import { asIfKilled } from '../support/a-crash.ts';
import { eachOfTheGoods, work } from '../support/a-distributed-map.ts';
import {
  aMachine,
  anEngine,
  type Functions,
  functionArn,
  look,
  machineArn,
  namedError,
  type Services,
} from '../support/an-engine.ts';
import { agree } from './conformance/agree.ts';
import { mending } from './conformance/redrive/a-redrive.ts';
import { mapRunRedrives } from './conformance/redrive/map-run.cases.ts';
import { parallelAndMapRedrives } from './conformance/redrive/parallel-map.cases.ts';
import { stateRedrives } from './conformance/redrive/state.cases.ts';

const stateMachineArn = machineArn('M');
const hour = 3_600_000;
const day = 24 * hour;
const refusedAs = (name: string) => expect.objectContaining({ name });

type Given = { definition: JsonObject; functions?: Functions; services?: Services; input?: Json };

/** An execution that has come to its end, whatever that is. */
const ended = async ({ definition, functions = {}, services = {}, input = {} }: Given) => {
  const { engine, clock, journalFile } = anEngine({ definition, functions, services });
  const { executionArn } = await engine.startExecution({ stateMachineArn, input: JSON.stringify(input) });
  const rest = async () => {
    await engine.idle();
    clock.moveTo(clock.now() + hour);
    await engine.idle();
  };
  await rest();
  return { engine, clock, executionArn, journalFile, rest };
};

const sinceItsRedrive = (types: string[]) => types.slice(types.lastIndexOf('ExecutionRedriven'));

describe('An execution that ended without success is redriven', () => {
  it.each([...stateRedrives, ...parallelAndMapRedrives, ...mapRunRedrives])(
    '$says ($source)',
    async (one) => {
      const { states, top, input = {}, functions = () => ({}), services = () => ({}), ends, gives } = one;
      const definition = aMachine(states, top);
      const { engine, executionArn, rest } = await ended({
        definition,
        functions: functions(),
        services: services(),
        input,
      });
      expect((await look(engine, executionArn)).status).toBe(ends);
      await engine.redriveExecution({ executionArn });
      await rest();
      const end = await look(engine, executionArn);
      agree({ ...end, types: sinceItsRedrive(end.types) }, gives);
    },
  );
});

const failing = aMachine({ T: { Type: 'Task', Resource: functionArn('Work'), End: true } });

const redrive = (engine: Engine, executionArn: string, clientToken?: string): Promise<JsonObject> =>
  engine.redriveExecution({ executionArn, ...(clientToken !== undefined && { clientToken }) });

describe('RedriveExecution', () => {
  it('tells when it was, and how often it has been', async () => {
    const { engine, clock, executionArn, rest } = await ended({
      definition: failing,
      functions: { Work: mending(2) },
    });
    await redrive(engine, executionArn);
    await rest();
    expect(await redrive(engine, executionArn)).toEqual({ redriveDate: clock.now() });
    const redriven = { redriveCount: 2, redriveDate: clock.now() };
    expect(await engine.describeExecution({ executionArn })).toMatchObject(redriven);
    const { executions } = await engine.listExecutions({ stateMachineArn, redriveFilter: 'REDRIVEN' });
    expect(executions).toMatchObject([{ executionArn, ...redriven }]);
    const others = await engine.listExecutions({ stateMachineArn, redriveFilter: 'NOT_REDRIVEN' });
    expect(others.executions).toEqual([]);
  });

  it('stands in the history, after the end that it follows', async () => {
    const { engine, executionArn, rest } = await ended({
      definition: failing,
      functions: { Work: mending() },
    });
    await redrive(engine, executionArn);
    await rest();
    const { events } = await look(engine, executionArn);
    expect(events.slice(5, 8)).toMatchObject([
      { id: 6, type: 'ExecutionFailed' },
      {
        id: 7,
        previousEventId: 6,
        type: 'ExecutionRedriven',
        executionRedrivenEventDetails: { redriveCount: 1 },
      },
      { id: 8, previousEventId: 7, type: 'LambdaFunctionScheduled' },
    ]);
  });

  it('answers the same token within a quarter of an hour with the same redrive', async () => {
    const { engine, clock, executionArn } = await ended({
      definition: failing,
      functions: { Work: mending(9) },
    });
    const first = await redrive(engine, executionArn, 'once');
    await engine.idle();
    clock.moveTo(clock.now() + 14 * 60_000);
    expect(await redrive(engine, executionArn, 'once')).toEqual(first);
    expect(await engine.describeExecution({ executionArn })).toMatchObject({ redriveCount: 1 });
    clock.moveTo(clock.now() + 2 * 60_000);
    await redrive(engine, executionArn, 'once');
    expect(await engine.describeExecution({ executionArn })).toMatchObject({ redriveCount: 2 });
  });

  it('answers the same token at the same moment with the same redrive', async () => {
    const { engine, executionArn } = await ended({ definition: failing, functions: { Work: mending(9) } });
    const [one, other] = await Promise.all([
      redrive(engine, executionArn, 'once'),
      redrive(engine, executionArn, 'once'),
    ]);
    expect(one).toEqual(other);
    expect(await engine.describeExecution({ executionArn })).toMatchObject({ redriveCount: 1 });
  });

  it('takes up an execution that was stopped by hand', async () => {
    const definition = aMachine({ Rest: { Type: 'Wait', Seconds: 10 * 3600, End: true } });
    const { engine, clock, executionArn } = await ended({ definition });
    await engine.stopExecution({ executionArn, error: 'Mistake' });
    await redrive(engine, executionArn);
    await engine.idle();
    clock.moveTo(clock.now() + 10 * hour);
    await engine.idle();
    expect(await look(engine, executionArn)).toMatchObject({ status: 'SUCCEEDED', error: undefined });
  });

  it('gives a task that waits a new token, and the old one is late', async () => {
    const definition = aMachine({
      Ask: {
        Type: 'Task',
        Resource: 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken',
        Arguments: { FunctionName: functionArn('Ask'), Payload: '{% $states.context.Task.Token %}' },
        TimeoutSeconds: 60,
        End: true,
      },
    });
    const tokens: Json[] = [];
    const { engine, executionArn } = await ended({ definition, functions: { Ask: (t) => tokens.push(t) } });
    await redrive(engine, executionArn);
    await engine.idle();
    await expect(engine.sendTaskSuccess({ taskToken: tokens[0], output: '1' })).rejects.toEqual(
      refusedAs('TaskTimedOut'),
    );
    await engine.sendTaskSuccess({ taskToken: tokens[1], output: '2' });
    expect((await look(engine, executionArn)).output).toBe(2);
  });

  it('is still possible after kill -9', async () => {
    const { executionArn, journalFile } = await ended({
      definition: failing,
      functions: { Work: mending() },
    });
    const again = anEngine({
      definition: failing,
      functions: { Work: mending(0) },
      journalFile: asIfKilled(journalFile),
    });
    await redrive(again.engine, executionArn);
    await again.engine.idle();
    expect((await look(again.engine, executionArn)).status).toBe('SUCCEEDED');
  });

  it('goes on after kill -9 where it was redriven to', async () => {
    const stuck = Promise.withResolvers<void>();
    let calls = 0;
    const Work = () => {
      if (++calls === 1) throw namedError('Down');
      stuck.resolve();
      return new Promise<Json>(() => {});
    };
    const { engine, executionArn, journalFile } = await ended({ definition: failing, functions: { Work } });
    await redrive(engine, executionArn);
    await stuck.promise;
    const again = anEngine({
      definition: failing,
      functions: { Work: mending(0) },
      journalFile: asIfKilled(journalFile),
    });
    await again.engine.idle();
    expect((await look(again.engine, executionArn)).status).toBe('SUCCEEDED');
    expect(await again.engine.describeExecution({ executionArn })).toMatchObject({ redriveCount: 1 });
  });
});

describe('What cannot be redriven', () => {
  const passing = aMachine({ P: { Type: 'Pass', End: true } });
  const resting = aMachine({ Rest: { Type: 'Wait', Seconds: 99_999, End: true } });
  const endless = aMachine({ A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } });

  it.each([
    ['what runs', resting, 0, 'Execution is RUNNING and cannot be redriven'],
    ['what succeeded', passing, 0, 'Execution is SUCCEEDED and cannot be redriven'],
    ['what ended more than 14 days ago', failing, 15 * day, 'Execution redrivable period exceeded'],
    ['what has no room left in its history', endless, 0, 'Execution history event limit exceeded'],
  ])('%s', async (_, definition, later, redriveStatusReason) => {
    const { engine, clock, executionArn } = await ended({ definition, functions: { Work: mending() } });
    clock.moveTo(clock.now() + later);
    await expect(redrive(engine, executionArn)).rejects.toEqual(refusedAs('ExecutionNotRedrivable'));
    expect(await engine.describeExecution({ executionArn })).toMatchObject({
      redriveStatus: 'NOT_REDRIVABLE',
      redriveStatusReason,
      redriveCount: 0,
    });
  });

  it('says of one that can be that it can be', async () => {
    const { engine, clock, executionArn } = await ended({
      definition: failing,
      functions: { Work: mending() },
    });
    clock.moveTo(clock.now() + 13 * day);
    const described: JsonObject = await engine.describeExecution({ executionArn });
    expect(described).toMatchObject({ redriveStatus: 'REDRIVABLE' });
    expect(described).not.toHaveProperty('redriveStatusReason');
  });

  it('does not know an execution that there is not', async () => {
    const { engine } = anEngine({ definition: passing });
    const executionArn = `${stateMachineArn.replace('stateMachine', 'execution')}:none`;
    await expect(redrive(engine, executionArn)).rejects.toEqual(refusedAs('ExecutionDoesNotExist'));
    await expect(redrive(engine, 'none')).rejects.toEqual(refusedAs('InvalidArn'));
  });

  it('what ended under a journal of the version before', async () => {
    const { engine, executionArn, journalFile } = await ended({
      definition: failing,
      functions: { Work: mending() },
    });
    engine.close();
    const database = new DatabaseSync(journalFile);
    database.exec(`
      DROP VIEW executionNow; DROP VIEW mapRunNow;
      DROP TABLE remains; DROP TABLE redrive; DROP TABLE mapRunRedrive;
      PRAGMA user_version = 1;
    `);
    database.close();
    const again = anEngine({ definition: failing, journalFile });
    expect(await again.engine.describeExecution({ executionArn })).toMatchObject({
      status: 'FAILED',
      redriveStatus: 'NOT_REDRIVABLE',
      redriveStatusReason: 'Execution was started before the launch of RedriveExecution',
    });
  });

  it.each([
    ['that goes on', failing],
    ['that ends again at once', aMachine({ F: { Type: 'Fail', Error: 'No' } })],
  ])('twice at once: of an execution %s one redrive wins', async (_, definition) => {
    const { engine, executionArn } = await ended({ definition, functions: { Work: mending() } });
    const redrives = await Promise.allSettled([redrive(engine, executionArn), redrive(engine, executionArn)]);
    expect(redrives.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});

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
