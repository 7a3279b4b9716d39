import { type Failure, Refused } from '../failure.ts';
import { isObject, type Json, parseJson } from '../json.ts';
import type { State } from '../machine.ts';
import type { TestState } from './asked.ts';

/** What the work of a state came to. */
export type Worked = { result: Json } | { failure: Failure };

type Shape = [
  sentence: string,
  isMeant: (state: State) => boolean,
  fits: (result: Json, state: State) => boolean,
];

const writes = (state: State) => state.Type === 'Map' && state.ResultWriter?.Resource !== undefined;

const shapes: Shape[] = [
  ['Mocked result must be a JSON object.', writes, isObject],
  [
    'Mocked result must be an array.',
    (state) => state.Type === 'Parallel' || (state.Type === 'Map' && !writes(state)),
    (result) => Array.isArray(result),
  ],
  [
    'Mocked result must contain the same number of items as number of Parallel branches.',
    ({ Type }) => Type === 'Parallel',
    (result, state) =>
      state.Type === 'Parallel' && Array.isArray(result) && result.length === state.branches.length,
  ],
];

const resultFrom = (text: string): Json => {
  try {
    return parseJson(text);
  } catch {
    throw new Refused('ValidationException', 'Mocked result must be valid JSON.');
  }
};

/** Instead of what the state asks for. */
export const mockedBy = ({ mock }: TestState, state: State): Worked | undefined => {
  if (mock?.errorOutput) {
    const { error, cause } = mock.errorOutput;
    return { failure: { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) } };
  }
  if (mock?.result === undefined) return undefined;
  const result = resultFrom(mock.result);
  const wrong = shapes.find(([, isMeant, fits]) => isMeant(state) && !fits(result, state));
  if (wrong) throw new Refused('ValidationException', wrong[0]);
  return { result };
};
