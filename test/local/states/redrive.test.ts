import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '#local/states/json.ts';
import { asIfKilled } from '../support/a-crash.ts';
import { day, ended, hour, redrive, refusedAs, stateMachineArn } from '../support/an-ended-execution.ts';
import { aMachine, anEngine, functionArn, look, namedError } from '../support/an-engine.ts';
import { agree } from './conformance/agree.ts';
import { mending } from './conformance/redrive/a-redrive.ts';
import { mapRunRedrives } from './conformance/redrive/map-run.cases.ts';
import { parallelAndMapRedrives } from './conformance/redrive/parallel-map.cases.ts';
import { stateRedrives } from './conformance/redrive/state.cases.ts';

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
