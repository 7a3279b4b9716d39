import { QueryFailed } from '../failure.ts';
import type { Json, JsonObject } from '../json.ts';
import { isObject } from '../json.ts';
import { additions } from './additions.ts';
import { compile, complaintOf, sourceOf } from './compile.ts';

/** What an expression can see: `$states`, the variables in reach, and the time. */
export type Scope = { states: JsonObject; variables: JsonObject; instant: number };

const complain = (source: string, field: string, complaint: string) =>
  new QueryFailed(
    field,
    `The JSONata expression '${source.trim()}' specified for the field '${field}' ${complaint}`,
  );

/** JSONata's own functions are objects with a mark. */
const isFunction = (value: unknown) =>
  typeof value === 'function' ||
  (isObject(value) && ('_jsonata_function' in value || '_jsonata_lambda' in value));

/** JSON would make null of it. */
const isOutOfRange = (value: unknown): value is number =>
  typeof value === 'number' && !Number.isFinite(value);

const tooFar = (value: number) => `D1001: Number out of range: ${value}`;

const asJson = (value: unknown, source: string, field: string): Json => {
  if (value === undefined || isFunction(value))
    throw complain(source, field, 'returned nothing (undefined).');
  const plain = (_: string, part: unknown) => {
    if (isOutOfRange(part))
      throw complain(source, field, `threw an error during evaluation. ${tooFar(part)}`);
    return isFunction(part) ? undefined : part;
  };
  return JSON.parse(JSON.stringify(value, plain));
};

const run = async (source: string, scope: Scope, field: string): Promise<Json> => {
  const bindings = { ...additions(scope.instant), ...scope.variables, states: scope.states };
  const result = await compile(source)
    .evaluate(undefined, bindings)
    .catch((thrown: unknown) => {
      throw complain(source, field, `threw an error during evaluation. ${complaintOf(thrown)}`);
    });
  return asJson(result, source, field);
};

const evaluateObject = async (template: JsonObject, scope: Scope, field: string) => {
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(template)) {
    result[key] = await evaluate(value, scope, `${field}/${key}`);
  }
  return result;
};

const evaluateList = async (template: Json[], scope: Scope, field: string) => {
  const result: Json[] = [];
  for (const [at, value] of template.entries()) result.push(await evaluate(value, scope, `${field}[${at}]`));
  return result;
};

/** A template with every expression in it replaced by its value. */
export const evaluate = async (template: Json, scope: Scope, field: string): Promise<Json> => {
  if (typeof template === 'string') {
    const source = sourceOf(template);
    return source === undefined ? template : run(source, scope, field);
  }
  if (Array.isArray(template)) return evaluateList(template, scope, field);
  return isObject(template) ? evaluateObject(template, scope, field) : template;
};

type Kinds = { number: number; string: string; boolean: boolean };

const isOfKind = <K extends keyof Kinds>(value: unknown, kind: K): value is Kinds[K] => typeof value === kind;

/** The same for a field that must come out as one kind of value. */
export const evaluateAs = async <K extends keyof Kinds>(
  kind: K,
  template: Json,
  scope: Scope,
  field: string,
): Promise<Kinds[K]> => {
  const value = await evaluate(template, scope, field);
  if (isOfKind(value, kind)) return value;
  const found = Array.isArray(value) ? 'array' : typeof value;
  throw complain(
    sourceOf(String(template)) ?? String(template),
    field,
    `returned an unexpected result type. Expected '${kind}', but was '${found}' for value: ${JSON.stringify(value)}`,
  );
};

/** From where to where the numbers of a field may be. */
export type Range = { least: number; most: number };

const saidOf = ({ least, most }: Range) =>
  Number.isFinite(most) ? `from ${least} to ${most}` : `of at least ${least}`;

const isWithin = (value: number, { least, most }: Range) => value >= least && value <= most;

/** A value out of the range of its field is a failed evaluation, as documented. */
export const evaluateWithin = async (
  range: Range,
  template: Json,
  scope: Scope,
  field: string,
): Promise<number> => {
  const value = await evaluateAs('number', template, scope, field);
  if (isWithin(value, range)) return value;
  throw complain(String(template), field, `must be ${saidOf(range)}, but was ${value}.`);
};

const fromZero: Range = { least: 0, most: Number.POSITIVE_INFINITY };

/** Whole numbers: seconds, counts. */
export const evaluateCount = async (
  template: Json,
  scope: Scope,
  field: string,
  range: Range = fromZero,
): Promise<number> => {
  const value = await evaluateAs('number', template, scope, field);
  if (Number.isInteger(value) && isWithin(value, range)) return value;
  throw complain(String(template), field, `must be a whole number ${saidOf(range)}, but was ${value}.`);
};
