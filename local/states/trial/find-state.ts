import { Refused } from '../failure.ts';
import { isObject, type Json, type JsonObject, parseJson } from '../json.ts';
import { innerOf, type Machine, type Procedure, type State } from '../machine.ts';
import { MachineRefused } from '../reading/place.ts';
import { type Knows, readMachine } from '../reading/read-machine.ts';

/** A state to be tested: alone, or inside its machine, where an iteration of a Map has an item. */
export type Found = { machine: Machine; state: State; isIteration: boolean };

/** What the service calls a state that comes alone. */
const alone = 'StateName';

const targets = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(targets);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, part]) =>
    (field === 'Next' || field === 'Default') && typeof part === 'string' ? [part] : [],
  );
};

/** Its neighbours are not known: whatever it leads to is taken to be there. */
const around = (state: JsonObject): JsonObject => {
  const names = [state, state['Choices'], state['Catch']].flatMap(targets);
  const neighbours = names.map((name) => [name, { Type: 'Succeed' }] as const);
  return {
    QueryLanguage: 'JSONata',
    StartAt: alone,
    States: { ...Object.fromEntries(neighbours), [alone]: { QueryLanguage: 'JSONPath', ...state } },
  };
};

type Inner = { procedure: Procedure; isIteration: boolean };

const insideOf = (state: State): Inner[] =>
  innerOf(state).map((procedure) => ({ procedure, isIteration: state.Type === 'Map' }));

const findIn = ({ procedure, isIteration }: Inner, name: string): (Inner & { state: State }) | undefined => {
  const state = procedure.states.get(name);
  if (state) return { procedure, isIteration, state };
  const inner = [...procedure.states.values()].flatMap(insideOf);
  return inner.map((one) => findIn(one, name)).find((found) => found !== undefined);
};

const read = (arn: string, definition: Json, knows: Knows): Machine => {
  try {
    return readMachine({ arn, name: arn.split(':').at(-1) ?? arn, definition }, knows);
  } catch (thrown) {
    if (!(thrown instanceof MachineRefused)) throw thrown;
    throw new Refused('InvalidDefinition', `Invalid State Machine Definition: '${thrown.message}'`);
  }
};

const parsed = (definition: string): JsonObject => {
  try {
    const json = parseJson(definition);
    if (isObject(json)) return json;
  } catch {
    // The sentence below says what is wrong, whichever way it is.
  }
  throw new Refused('InvalidDefinition', "Invalid State Machine Definition: 'it is not a JSON object'");
};

export const findState = (
  arn: string,
  definition: string,
  stateName: string | undefined,
  knows: Knows,
): Found => {
  const json = parsed(definition);
  const machine = read(arn, stateName === undefined ? around(json) : json, knows);
  const found = findIn({ procedure: machine.procedure, isIteration: false }, stateName ?? alone);
  if (!found) throw new Refused('ValidationException', 'State not found in definition');
  const { state, procedure, isIteration } = found;
  return { machine: { ...machine, procedure }, state, isIteration };
};
