/** An event pattern, compiled. Operators that are not in the table below are refused when the system starts. */
export type Matches = (event: unknown) => boolean;

/** One alternative for a value; it is given undefined when the event lacks the field. */
type Test = (value: unknown) => boolean;
type Operator = (argument: unknown) => Test;

export const compilePattern = (pattern: unknown): Matches => {
  const fields = Object.entries(record(pattern)).map(([name, wanted]) => fieldTest(name, wanted));
  return (event) => fields.every((holds) => holds(event));
};

const fieldTest = (name: string, wanted: unknown): Matches => {
  if (name.startsWith('$')) throw new Error(`the operator ${name}`);
  if (Array.isArray(wanted)) {
    const any = anyOf(wanted.map(testOf));
    return (event) => any(record(event)[name]);
  }
  const inner = anyOf([compilePattern(wanted)]);
  return (event) => inner(record(event)[name]);
};

/** A field that holds a list matches when one of its values does, be they values or events in the event. */
const anyOf = (tests: readonly Test[]): Test => {
  const one = (value: unknown) => tests.some((test) => test(value));
  return (value) => (Array.isArray(value) && value.length > 0 ? value.some(one) : one(value));
};

const testOf = (wanted: unknown): Test => {
  if (typeof wanted !== 'object' || wanted === null) return (value) => value === wanted;
  const [[name, argument] = ['', undefined], ...others] = Object.entries(wanted);
  const operator = operators[name];
  if (!operator || others.length > 0) throw new Error(`the operator ${JSON.stringify(wanted)}`);
  return operator(argument);
};

const onText =
  (compare: (value: string, wanted: string) => boolean): Operator =>
  (argument) => {
    if (typeof argument !== 'string') throw new Error(`the operand ${JSON.stringify(argument)}`);
    return (value) => typeof value === 'string' && compare(value, argument);
  };

const comparisons: Record<string, (value: number, bound: number) => boolean> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

const numeric: Operator = (argument) => {
  const [sign, bound, ...more] = Array.isArray(argument) ? argument : [];
  const compare = comparisons[String(sign)];
  if (!compare || typeof bound !== 'number') throw new Error(`the operand ${JSON.stringify(argument)}`);
  const rest: Test = more.length > 0 ? numeric(more) : () => true;
  return (value) => typeof value === 'number' && compare(value, bound) && rest(value);
};

const anythingBut: Operator = (argument) => {
  const tests = [argument].flat().map(testOf);
  return (value) => value !== undefined && !tests.some((test) => test(value));
};

const operators: Record<string, Operator> = {
  prefix: onText((value, wanted) => value.startsWith(wanted)),
  suffix: onText((value, wanted) => value.endsWith(wanted)),
  'equals-ignore-case': onText((value, wanted) => value.toLowerCase() === wanted.toLowerCase()),
  exists: (argument) => (value) => (value !== undefined) === argument,
  'anything-but': anythingBut,
  numeric,
};

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
