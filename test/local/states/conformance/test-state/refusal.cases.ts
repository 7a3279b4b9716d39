import type { JsonObject } from '#local/states/json.ts';
import { distributed, inner, map, mocked, of, type TestStateRefusal, task } from './a-test-state.ts';

const source = 'API, TestState';

const refused = (
  says: string,
  state: JsonObject,
  asked: JsonObject,
  message: string,
  refusal = 'ValidationException',
): TestStateRefusal => ({ source, says, state, asked, refusal, message });

const both: JsonObject = { mock: { result: '1', errorOutput: { error: 'E' } } };

export const testRefusals: TestStateRefusal[] = [
  ...['Pass', 'Succeed', 'Fail'].map((Type) =>
    refused(
      `a mock of a ${Type}`,
      of(Type, Type === 'Pass' ? { End: true } : {}),
      mocked(1),
      `State type '${Type}' is not supported when a mock is specified`,
    ),
  ),
  refused(
    'a mock of two minds',
    task(),
    both,
    'A test mock should have only one of the following fields: [result, errorOutput].',
  ),
  refused('a mock of nothing', task(), { mock: {} }, 'should have one of the following fields'),
  refused('a mock that is no JSON', task(), { mock: { result: '{' } }, 'Mocked result must be valid JSON.'),
  refused(
    'secrets with a mock',
    task(),
    { ...mocked(1), revealSecrets: true },
    'TestState does not support RevealSecrets when a mock is specified.',
  ),
  refused('a Map without a mock', map(), {}, 'does not support Map or Parallel states', 'InvalidDefinition'),
  refused(
    'a Parallel without a mock',
    of('Parallel', { Branches: [inner], End: true }),
    {},
    'does not support Map or Parallel states',
    'InvalidDefinition',
  ),
  refused(
    'a task that waits for a token, without a mock',
    task({ Resource: 'arn:aws-cn:states:::lambda:invoke.waitForTaskToken' }),
    {},
    'only when a mock is specified',
    'InvalidDefinition',
  ),
  refused('a task without a mock and without a role', task(), {}, 'A roleArn is required'),
  refused(
    'a role that no machine here has',
    task(),
    { roleArn: 'arn:aws-cn:iam::1:role/None' },
    "the role '",
  ),
  refused('a result of a Map that is no array', map(), mocked(1), 'Mocked result must be an array.'),
  refused(
    'a result of a Map with a ResultWriter that is no object',
    distributed({ ResultWriter: { Resource: 'arn:aws-cn:states:::s3:putObject', Arguments: {} } }),
    mocked([1]),
    'Mocked result must be a JSON object.',
  ),
  refused(
    'results of a Parallel for other than its branches',
    of('Parallel', { Branches: [inner], End: true }),
    mocked([1, 2]),
    'Mocked result must contain the same number of items as number of Parallel branches.',
  ),
  refused(
    'a context without a mock',
    task(),
    { context: '{}' },
    'only be specified when a mock is specified',
  ),
  refused(
    'a context with an item',
    task(),
    { ...mocked(1), context: '{"Map":{}}' },
    "Invalid Context object provided: 'Map' field is not supported when mocking a Context object",
  ),
  refused(
    'a context with a field that there is not',
    task(),
    { ...mocked(1), context: '{"Execution":{"colour":1}}' },
    "Invalid Context object provided: Field 'colour' is not allowed",
  ),
  refused(
    'a context with a field of another kind',
    task(),
    { ...mocked(1), context: '{"Execution":{"Id":1}}' },
    'Invalid Context object provided: Execution.Id must be a string',
  ),
  refused(
    'a context with a token for a task that waits for none',
    task(),
    { ...mocked(1), context: '{"Task":{"Token":"t"}}' },
    "Context object contains 'Task' when state is not a Task state",
  ),
  refused('a context that is no JSON', task(), { ...mocked(1), context: '{' }, 'it is not JSON'),
  refused(
    'variables that are no object',
    of('Pass', { End: true }),
    { variables: '[1]' },
    'must be a JSON object',
  ),
  refused(
    'a state in JSONPath',
    { Type: 'Pass', End: true },
    {},
    'is JSONPath; this engine runs JSONata only.',
    'InvalidDefinition',
  ),
  refused(
    'an unknown field',
    of('Pass', { Speed: 9, End: true }),
    {},
    'field "Speed": is not a field',
    'InvalidDefinition',
  ),
  {
    source,
    says: 'a state that the machine does not have',
    state: {},
    inMachine: { states: { A: { Type: 'Succeed' } }, stateName: 'Z' },
    refusal: 'ValidationException',
    message: 'State not found in definition',
  },
];
