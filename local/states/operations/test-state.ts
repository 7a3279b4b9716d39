import { randomUUID } from 'node:crypto';
import { failureOfCall } from '../calls/error-names.ts';
import { Refused } from '../failure.ts';
import { isObject, type JsonObject } from '../json.ts';
import { mustBeTestable, TestState } from '../trial/asked.ts';
import { contextFrom } from '../trial/context.ts';
import { type Draft, draftOf } from '../trial/draft.ts';
import { type Found, findState } from '../trial/find-state.ts';
import { mockedBy } from '../trial/mocked.ts';
import { type Ask, type Trial, tryState } from '../trial/try-state.ts';
import { jsonFrom } from './find.ts';
import { type Inside, operation } from './operation.ts';

const variablesFrom = (given = '{}'): JsonObject => {
  const variables = jsonFrom(given, 'ValidationException');
  if (isObject(variables)) return variables;
  throw new Refused('ValidationException', 'The variables must be a JSON object, by their names.');
};

/** A machine of its own for the time of the test, where the others stand. */
const arnOfATest = ({ machines }: Inside): string => {
  const [first] = machines.all();
  const place = first?.arn.split(':').slice(0, 5).join(':') ?? 'arn:aws:states:local:000000000000';
  return `${place}:stateMachine:${randomUUID()}`;
};

const askingAs = ({ askOnce }: Inside, roleArn: string): Ask => {
  const ask = askOnce(roleArn);
  return async ({ resource }, args) => {
    try {
      return { result: await ask(resource, args) };
    } catch (thrown) {
      return { failure: failureOfCall(resource, thrown) };
    }
  };
};

const draftFor = (inside: Inside, asked: TestState, found: Found): Draft =>
  draftOf({
    found,
    input: jsonFrom(asked.input ?? '{}', 'InvalidExecutionInput'),
    variables: variablesFrom(asked.variables),
    context: contextFrom(asked.context, found.state),
    roleArn: asked.roleArn ?? '',
    now: inside.clock.now(),
    random: inside.random,
  });

const trialOf = (inside: Inside, asked: TestState, found: Found): Trial => {
  const { state } = found;
  const mocked = mockedBy(asked, state);
  return {
    draft: draftFor(inside, asked, found),
    state,
    asked,
    ...(mocked && { mocked }),
    ...(state.Type === 'Task' && !mocked && { ask: askingAs(inside, asked.roleArn ?? '') }),
  };
};

export const testState = operation(TestState, async (inside, asked): Promise<JsonObject> => {
  const found = findState(arnOfATest(inside), asked.definition, asked.stateName, inside.knows);
  mustBeTestable(asked, found.state);
  const { answer, inspection } = await tryState(trialOf(inside, asked, found));
  const level = asked.inspectionLevel ?? 'INFO';
  return level === 'INFO' ? answer : { ...answer, inspectionData: inspection };
});
