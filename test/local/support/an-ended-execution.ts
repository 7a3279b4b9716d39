import { expect } from 'vitest';
import type { Engine } from '#local/states/engine.ts';
import type { Json, JsonObject } from '#local/states/json.ts';
import { anEngine, type Functions, machineArn, type Services } from './an-engine.ts';

export const stateMachineArn = machineArn('M');
export const hour = 3_600_000;
export const day = 24 * hour;
export const refusedAs = (name: string) => expect.objectContaining({ name });

type Given = { definition: JsonObject; functions?: Functions; services?: Services; input?: Json };

/** An execution that has come to its end, whatever that is. */
export const ended = async ({ definition, functions = {}, services = {}, input = {} }: Given) => {
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

export const redrive = (engine: Engine, executionArn: string, clientToken?: string): Promise<JsonObject> =>
  engine.redriveExecution({ executionArn, ...(clientToken !== undefined && { clientToken }) });
