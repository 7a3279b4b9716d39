import * as z from 'zod';
import type { JsonObject } from '../json.ts';
import type { Machine } from '../machine.ts';
import { theExecution, theMachine } from './find.ts';
import { operation } from './operation.ts';

const deployed = { type: 'STANDARD', creationDate: 0 };

const described = ({ arn, name, roleArn, definition }: Machine): JsonObject => ({
  stateMachineArn: arn,
  name,
  status: 'ACTIVE',
  definition,
  roleArn,
  ...deployed,
});

export const describeStateMachine = operation(z.object({ stateMachineArn: z.string() }), (inside, input) =>
  described(theMachine(inside, input.stateMachineArn).machine),
);

export const describeStateMachineForExecution = operation(
  z.object({ executionArn: z.string() }),
  (inside, { executionArn }) => {
    const { definition } = theExecution(inside, executionArn);
    const { arn, name, roleArn, definition: body } = inside.machines.of({ definition, place: [] });
    return { stateMachineArn: arn, name, roleArn, definition: body, updateDate: 0 };
  },
);

export const listStateMachines = operation(
  z.object({ maxResults: z.int().optional(), nextToken: z.string().optional() }),
  ({ machines }): JsonObject => ({
    stateMachines: machines.all().map(({ arn, name }) => ({ stateMachineArn: arn, name, ...deployed })),
  }),
);
