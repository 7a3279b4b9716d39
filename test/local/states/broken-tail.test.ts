import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#local/states/journal/open-database.ts';
import { asIfKilled } from '../support/a-crash.ts';
import { aMachine, anEngine, look, machineArn } from '../support/an-engine.ts';

const stateMachineArn = machineArn('M');
const definition = aMachine({ Rest: { Type: 'Wait', Seconds: 3600, End: true } });

/** A journal as a killed process left it: one execution is written whole, and another after it. */
const twoWritten = async () => {
  const { engine, journalFile } = anEngine({ definition });
  const { executionArn } = await engine.startExecution({ stateMachineArn, name: 'first' });
  await engine.idle();
  const whole = statSync(`${journalFile}-wal`).size;
  await engine.startExecution({ stateMachineArn, name: 'second' });
  await engine.idle();
  return { executionArn, journalFile: asIfKilled(journalFile), whole };
};

type Damage = (log: string, whole: number) => void;

const flipped: Damage = (log, whole) => {
  const bytes = readFileSync(log);
  bytes[whole + 100] = 255 - (bytes[whole + 100] ?? 0);
  writeFileSync(log, bytes);
};

describe('A journal whose end is broken', () => {
  it.each<[string, Damage]>([
    ['was cut off in the middle of a page', (log, whole) => truncateSync(log, whole + 1000)],
    ['was cut off in the middle of a record', (log, whole) => truncateSync(log, whole + 24 + 4096)],
    ['holds a page that is not what was written', flipped],
  ])('that %s goes on from its last whole record, and is told of', async (_, damage) => {
    const { executionArn, journalFile, whole } = await twoWritten();
    damage(`${journalFile}-wal`, whole);
    const told: string[] = [];
    openDatabase(asIfKilled(journalFile), (sentence) => told.push(sentence)).close();
    expect(told).toEqual([expect.stringContaining('not whole')]);

    const { engine } = anEngine({ definition, journalFile });
    await engine.idle();
    expect((await look(engine, executionArn)).status).toBe('RUNNING');
    await engine.startExecution({ stateMachineArn, name: 'second' });
    const { executions } = await engine.listExecutions({ stateMachineArn });
    expect(executions).toHaveLength(2);
  });

  it('is no journal that a killed process left whole', async () => {
    const { journalFile } = await twoWritten();
    const told: string[] = [];
    openDatabase(journalFile, (sentence) => told.push(sentence)).close();
    expect(told).toEqual([]);
  });

  it('is no journal in memory, which has no log', () => {
    const told: string[] = [];
    openDatabase(':memory:', (sentence) => told.push(sentence)).close();
    expect(told).toEqual([]);
  });

  it('is no journal whose log was begun again over an older one', async () => {
    const { engine, journalFile } = anEngine({ definition });
    for (let count = 0; count < 300; count += 1) {
      await engine.startExecution({ stateMachineArn });
      if (count % 20 === 0) await engine.idle();
    }
    await engine.idle();
    const told: string[] = [];
    openDatabase(asIfKilled(journalFile), (sentence) => told.push(sentence)).close();
    expect(told).toEqual([]);
  });
});
