import * as z from 'zod';
import { executionArn } from '../arns.ts';
import { aName } from '../begin.ts';
import type { Execution } from '../execution.ts';
import { Refused } from '../failure.ts';
import type { Json, JsonObject } from '../json.ts';
import { jsonFrom, theExecution, theMachine } from './find.ts';
import { includedData, isWhole } from './included.ts';
import { type Inside, operation } from './operation.ts';
import { redriveStatus } from './redrive.ts';
import { mapRunOf, summary } from './summary.ts';

const forbidden = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}\p{Cs}\u{10000}-\u{10ffff}]/u;

const mustBeAName = (name: string) => {
  if (name.length >= 1 && name.length <= 80 && !forbidden.test(name)) return;
  throw new Refused('InvalidName', `Invalid Name: '${name}'`);
};

const StartExecution = z.object({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: z.string().optional(),
  traceHeader: z.string().optional(),
});

export const startExecution = operation(
  StartExecution,
  async (inside, { stateMachineArn, name = aName(), input = '{}' }) => {
    const { machine, id } = theMachine(inside, stateMachineArn);
    mustBeAName(name);
    const execution = await inside.begin({
      machine,
      definition: id,
      arn: executionArn(machine.arn, name),
      name,
      input: jsonFrom(input, 'InvalidExecutionInput'),
    });
    return { executionArn: execution.arn, startDate: execution.startedAt };
  },
);

/** A value as text, and whether it is told. */
const told = (field: 'input' | 'output', value: Json | undefined, included: boolean): JsonObject =>
  value === undefined
    ? {}
    : { ...(included && { [field]: JSON.stringify(value) }), [`${field}Details`]: { included } };

const described = (inside: Inside, execution: Execution, included: boolean): JsonObject => ({
  ...summary(inside, execution),
  ...mapRunOf(inside, execution),
  ...told('input', execution.input, included),
  ...told('output', execution.output, included),
  ...execution.failure,
  ...redriveStatus(inside, execution),
});

const OneExecution = z.object({ executionArn: z.string(), includedData });

export const describeExecution = operation(OneExecution, async (inside, asked) => {
  await inside.journal.settled();
  return described(inside, theExecution(inside, asked.executionArn), isWhole(asked));
});

const StopExecution = z.object({
  executionArn: z.string(),
  error: z.string().max(256).optional(),
  cause: z.string().max(32_768).optional(),
});

export const stopExecution = operation(StopExecution, async (inside, { executionArn: arn, error, cause }) => {
  const { id } = theExecution(inside, arn);
  const failure = { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
  await inside.keeper.deliver(id, { kind: 'stopped', failure });
  // An execution that had ended already answers with the time of its own end.
  return { stopDate: theExecution(inside, arn).stoppedAt ?? inside.clock.now() };
});
