import * as z from 'zod';
import { Refused } from '../failure.ts';
import type { State } from '../machine.ts';

const text = z.string().max(262_144);

/** What TestState is asked with. */
export const TestState = z.object({
  definition: z.string().min(1).max(1_048_576),
  roleArn: z.string().optional(),
  input: text.optional(),
  inspectionLevel: z.enum(['INFO', 'DEBUG', 'TRACE']).optional(),
  revealSecrets: z.boolean().optional(),
  variables: text.optional(),
  stateName: z.string().min(1).max(80).optional(),
  mock: z
    .object({
      result: text.optional(),
      errorOutput: z
        .object({ error: z.string().max(256).optional(), cause: z.string().max(32_768).optional() })
        .optional(),
      fieldValidationMode: z.enum(['STRICT', 'PRESENT', 'NONE']).optional(),
    })
    .optional(),
  context: text.optional(),
  stateConfiguration: z
    .object({
      retrierRetryCount: z.int().nonnegative().optional(),
      errorCausedByState: z.string().min(1).max(80).optional(),
      mapIterationFailureCount: z.int().nonnegative().optional(),
      mapItemReaderData: text.optional(),
    })
    .optional(),
});
export type TestState = z.infer<typeof TestState>;

/** For a token, or for the end of what it starts. */
export const waitsForOthers = (state: State) => state.Type === 'Task' && state.resource.pattern !== 'request';
const holdsOthers = ({ Type }: State) => Type === 'Map' || Type === 'Parallel';
const takesMocks = ({ Type }: State) => Type === 'Task' || Type === 'Map' || Type === 'Parallel';
const calls = (state: State) => state.Type === 'Task';

type Defect = [
  refusal: 'ValidationException' | 'InvalidDefinition',
  sentence: (state: State) => string,
  isSo: (asked: TestState, state: State) => boolean,
];

/** In the words of the service, where they are known. */
const defects: Defect[] = [
  [
    'ValidationException',
    () => 'A test mock should have only one of the following fields: [result, errorOutput].',
    ({ mock }) => mock?.result !== undefined && mock.errorOutput !== undefined,
  ],
  [
    'ValidationException',
    () => 'A test mock should have one of the following fields: [result, errorOutput].',
    ({ mock }) => mock !== undefined && mock.result === undefined && mock.errorOutput === undefined,
  ],
  [
    'ValidationException',
    () => 'TestState does not support RevealSecrets when a mock is specified.',
    ({ mock, revealSecrets }) => mock !== undefined && revealSecrets === true,
  ],
  [
    'ValidationException',
    ({ Type }) => `State type '${Type}' is not supported when a mock is specified`,
    ({ mock }, state) => mock !== undefined && !takesMocks(state),
  ],
  [
    'ValidationException',
    () => 'A Context object can only be specified when a mock is specified.',
    ({ mock, context }) => context !== undefined && mock === undefined,
  ],
  [
    'InvalidDefinition',
    () =>
      'TestState API does not support Map or Parallel states. Supported state types include: ' +
      '[Task, Wait, Pass, Succeed, Fail, Choice]',
    ({ mock }, state) => mock === undefined && holdsOthers(state),
  ],
  [
    'InvalidDefinition',
    () => "TestState API supports '.sync' and '.waitForTaskToken' only when a mock is specified.",
    ({ mock }, state) => mock === undefined && waitsForOthers(state),
  ],
  [
    'ValidationException',
    () => 'A roleArn is required to test a Task state without a mock.',
    ({ mock, roleArn }, state) => mock === undefined && roleArn === undefined && calls(state),
  ],
];

export const mustBeTestable = (asked: TestState, state: State) => {
  const found = defects.find(([, , isSo]) => isSo(asked, state));
  if (found) throw new Refused(found[0], found[1](state));
};
