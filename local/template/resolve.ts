import type { Stack } from './assembly.ts';
import { account, region } from './kind.ts';
import { UnknownHere } from './stop.ts';

/** What a template may ask about the world outside the expression. */
export type Asked = {
  stack: Stack;
  refOf: (logicalId: string) => string;
  attributeOf: (logicalId: string, attribute: string) => string;
  importOf: (exportName: string) => unknown;
  /** The last word on every plain string: moves addresses to the port that we really have. */
  plain: (text: string) => string;
};

const noValue = Symbol('AWS::NoValue');

type Intrinsic = (argument: unknown, asked: Asked) => unknown;

const pseudo: Record<string, (asked: Asked) => unknown> = {
  'AWS::Region': () => region,
  'AWS::AccountId': () => account,
  'AWS::Partition': () => 'aws',
  'AWS::URLSuffix': () => 'amazonaws.com',
  'AWS::StackName': ({ stack }) => stack.name,
  'AWS::StackId': ({ stack }) => `arn:aws:cloudformation:${region}:${account}:stack/${stack.name}/local`,
  'AWS::NoValue': () => noValue,
};

const ref: Intrinsic = (argument, asked) => {
  const name = String(argument);
  const parameter = asked.stack.Parameters[name];
  return pseudo[name]?.(asked) ?? (parameter ? parameter.Default : asked.refOf(name));
};

const getAtt: Intrinsic = (argument, asked) => {
  const [logicalId = '', ...path] = Array.isArray(argument)
    ? argument.map(String)
    : String(argument).split('.');
  return asked.attributeOf(logicalId, path.join('.'));
};

const sub: Intrinsic = (argument, asked) => {
  const [text, own] = Array.isArray(argument) ? argument : [argument, {}];
  const variables = record(resolve(own, asked));
  return String(text)
    .replace(/\$\{([^!}][^}]*)\}/g, (_, name: string) =>
      String(variables[name] ?? (name.includes('.') ? getAtt(name, asked) : ref(name, asked))),
    )
    .replaceAll('${!', '${');
};

const holds = (condition: unknown, asked: Asked): boolean => resolve(condition, asked) === true;

const intrinsics: Record<string, Intrinsic> = {
  Ref: ref,
  'Fn::GetAtt': getAtt,
  'Fn::Sub': sub,
  'Fn::Join': (argument, asked) => {
    const [glue, parts] = list(argument);
    return list(resolve(parts, asked)).map(String).join(String(glue));
  },
  'Fn::Select': (argument, asked) => {
    const [index, from] = list(resolve(argument, asked));
    return list(from)[Number(index)];
  },
  'Fn::Split': (argument, asked) => {
    const [by, text] = list(resolve(argument, asked));
    return String(text).split(String(by));
  },
  'Fn::If': (argument, asked) => {
    const [name, yes, no] = list(argument);
    return resolve(conditionHolds(String(name), asked) ? yes : no, asked);
  },
  'Fn::Equals': (argument, asked) => {
    const [left, right] = list(resolve(argument, asked));
    return String(left) === String(right);
  },
  'Fn::And': (argument, asked) => list(argument).every((each) => holds(each, asked)),
  'Fn::Or': (argument, asked) => list(argument).some((each) => holds(each, asked)),
  'Fn::Not': (argument, asked) => !holds(list(argument)[0], asked),
  Condition: (argument, asked) => conditionHolds(String(argument), asked),
  'Fn::FindInMap': (argument, asked) => {
    const [map, first, second] = list(resolve(argument, asked)).map(String);
    return asked.stack.Mappings[map ?? '']?.[first ?? '']?.[second ?? ''];
  },
  'Fn::ImportValue': (argument, asked) => asked.importOf(String(resolve(argument, asked))),
  'Fn::Base64': (argument, asked) => Buffer.from(String(resolve(argument, asked))).toString('base64'),
};

export const conditionHolds = (name: string, asked: Asked) => holds(asked.stack.Conditions[name], asked);

/** A template value with everything that it refers to filled in. */
export const resolve = (value: unknown, asked: Asked): unknown => {
  if (typeof value === 'string') return asked.plain(onlyKnownHere(value, asked));
  if (Array.isArray(value))
    return value.map((each) => resolve(each, asked)).filter((each) => each !== noValue);
  if (!isRecord(value)) return value;
  return call(value, asked) ?? resolveEntries(value, asked);
};

const resolveEntries = (value: Record<string, unknown>, asked: Asked) =>
  Object.fromEntries(
    Object.entries(value)
      .map(([key, each]): [string, unknown] => [key, resolve(each, asked)])
      .filter(([, each]) => each !== noValue),
  );

const call = (value: Record<string, unknown>, asked: Asked): unknown => {
  const [only, ...others] = Object.entries(value);
  if (!only || others.length > 0) return undefined;
  const [name, argument] = only;
  const intrinsic = isCall(name, argument) ? intrinsics[name] : undefined;
  if (intrinsic) return intrinsic(argument, asked);
  if (name.startsWith('Fn::'))
    throw new UnknownHere(`${asked.stack.name} uses ${name}, which is not known here.`);
  return undefined;
};

/** A policy statement may hold a lone "Condition" object; a call of a named condition holds its name. */
const isCall = (name: string, argument: unknown) => name !== 'Condition' || typeof argument === 'string';

const onlyKnownHere = (text: string, { stack }: Asked) => {
  if (!text.includes('{{resolve:')) return text;
  throw new UnknownHere(`${stack.name} refers to ${text}, which only exists on AWS.`);
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const record = (value: unknown) => (isRecord(value) ? value : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
