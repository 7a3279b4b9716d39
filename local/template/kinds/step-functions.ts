import * as z from 'zod';
import { arnOf, kind } from '../kind.ts';

export const stateMachine = kind(
  'AWS::StepFunctions::StateMachine',
  {
    StateMachineName: z.string().optional(),
    StateMachineType: z.literal('STANDARD').optional(),
    DefinitionString: z.string(),
    DefinitionSubstitutions: z.record(z.string(), z.unknown()).optional(),
  },
  {
    nameFrom: 'StateMachineName',
    arn: (name) => arnOf('states', `stateMachine:${name}`),
    ref: ({ arn }) => arn,
    attributes: { Name: ({ name }) => name },
    withoutEffect: {
      RoleArn: 'Permissions are not enforced here yet.',
      LoggingConfiguration: 'The history is kept whole.',
      TracingConfiguration: 'No traces are kept.',
      EncryptionConfiguration: 'The disk is encrypted by its owner or not at all.',
      Tags: 'Nothing reads them.',
    },
  },
);
