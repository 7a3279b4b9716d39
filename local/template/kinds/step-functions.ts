import * as z from 'zod';
import { arnOf, kind } from '../kind.ts';

export const stateMachine = kind(
  'AWS::StepFunctions::StateMachine',
  {
    StateMachineName: z.string().optional(),
    StateMachineType: z.literal('STANDARD').optional(),
    RoleArn: z.string(),
    DefinitionString: z.string(),
    DefinitionSubstitutions: z.record(z.string(), z.unknown()).optional(),
  },
  {
    nameFrom: 'StateMachineName',
    arn: (name) => arnOf('states', `stateMachine:${name}`),
    ref: ({ arn }) => arn,
    attributes: { Name: ({ name }) => name },
    withoutEffect: {
      LoggingConfiguration: 'The history is kept whole.',
      TracingConfiguration: 'No traces are kept.',
      Tags: 'Nothing reads them.',
    },
  },
);
