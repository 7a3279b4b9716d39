import * as z from 'zod';
import type { JsonObject } from '../json.ts';
import type { Machine } from '../machine.ts';
import { theExecution, theMachine } from './find.ts';
import { includedData, isWhole } from './included.ts';
import { operation } from './operation.ts';

const deployed = { type: 'STANDARD', creationDate: 0 };

const described = ({ arn, name, roleArn, definition }: Machine, included: boolean): JsonObject => ({
  stateMachineArn: arn,
  name,
  status: 'ACTIVE',
  ...(included && { definition }),
  roleArn,
  ...deployed,
});

export const describeStateMachine = operation(
  z.object({ stateMachineArn: z.string(), includedData }),
  (inside, asked) => described(theMachine(inside, asked.stateMachineArn).machine, isWhole(asked)),
);

export const describeStateMachineForExecution = operation(
  z.object({ executionArn: z.string(), includedData }),
  (inside, asked) => {
    const { definition } = theExecution(inside, asked.executionArn);
    const { arn, name, roleArn, definition: body } = inside.machines.of({ definition, place: [] });
    const told = isWhole(asked) ? { definition: body } : {};
    return { stateMachineArn: arn, name, roleArn, ...told, updateDate: 0 };
  },
);

export const listStateMachines = operation(
  z.object({ maxResults: z.int().optional(), nextToken: z.string().optional() }),
  ({ machines }): JsonObject => ({
    stateMachines: machines.all().map(({ arn, name }) => ({ stateMachineArn: arn, name, ...deployed })),
  }),
);
