import type { ZodType } from 'zod';
import type { Machine, Procedure, State } from '../machine.ts';
import { checkExpressions } from './check-expressions.ts';
import { checkGuards } from './check-guards.ts';
import { checkNames } from './check-names.ts';
import { checkTargets } from './check-targets.ts';
import { checkVariables } from './check-variables.ts';
import { BranchFields, ProcessorFields, StateFields, TopFields } from './fields.ts';
import { MachineRefused, type Place, refuse } from './place.ts';
import { type Resource, readResource } from './resource.ts';

export type Definition = {
  arn: string;
  name: string;
  definition: unknown;
  roleArn?: string | undefined;
};

/** Whether an integration stands here; asked once for every task. */
export type Knows = (service: string, action: string) => boolean;

type Reading = { machine: string; knows: Knows };

const parse = <T>(fields: ZodType<T>, value: unknown, place: Place): T => {
  const read = fields.safeParse(value);
  if (read.success) return read.data;
  throw refuse(place, read.error.issues);
};

const mustBeJsonata = (language: string | undefined, place: Place) => {
  if (language === 'JSONata') return;
  throw new MachineRefused(place, 'QueryLanguage', 'is JSONPath; this engine runs JSONata only.');
};

const resourceOf = (arn: string, place: Place, { knows }: Reading): Resource => {
  const resource = readResource(arn);
  if (!resource)
    throw new MachineRefused(place, 'Resource', `${arn} is not an integration that stands here.`);
  const answered = resource.kind === 'sdk' || resource.kind === 'optimised';
  if (answered && !knows(resource.service, resource.action)) {
    throw new MachineRefused(
      place,
      'Resource',
      `nothing here answers ${resource.service}:${resource.action}.`,
    );
  }
  return resource;
};

type FieldsOf<T extends StateFields['Type']> = Extract<StateFields, { Type: T }> & { name: string };

const readerArn = /^arn:aws[\w-]*:states:[\w-]*:\d*:s3:(getObject|listObjectsV2)$/;
const writerArn = /^arn:aws[\w-]*:states:[\w-]*:\d*:s3:putObject$/;

const checkStore = (arn: string | undefined, known: RegExp, field: string, place: Place) => {
  if (arn === undefined || known.test(arn)) return;
  throw new MachineRefused(place, field, `${arn} is not an integration that stands here.`);
};

const readMap = (fields: FieldsOf<'Map'>, language: string, place: Place, reading: Reading): State => {
  const processor = parse(ProcessorFields, fields.ItemProcessor, place);
  const distributed = processor.ProcessorConfig?.Mode === 'DISTRIBUTED';
  for (const field of ['ItemReader', 'ItemBatcher', 'ResultWriter', 'Label'] as const) {
    if (fields[field] === undefined || distributed) continue;
    throw new MachineRefused(place, field, 'belongs to a Map in DISTRIBUTED mode.');
  }
  checkStore(fields.ItemReader?.Resource, readerArn, 'ItemReader.Resource', place);
  checkStore(fields.ResultWriter?.Resource, writerArn, 'ResultWriter.Resource', place);
  return { ...fields, distributed, processor: readProcedure(processor, language, reading) };
};

/** A heartbeat that may come after the end would never be missed. */
const checkTimes = ({ TimeoutSeconds: timeout, HeartbeatSeconds: beat }: FieldsOf<'Task'>, place: Place) => {
  if (typeof timeout !== 'number' || typeof beat !== 'number' || beat < timeout) return;
  const sentence = `must be shorter than TimeoutSeconds (${beat} and ${timeout}).`;
  throw new MachineRefused(place, 'HeartbeatSeconds', sentence);
};

type Read = { [T in StateFields['Type']]: (f: FieldsOf<T>, l: string, p: Place, r: Reading) => State };

const readers: Read = {
  Task: (fields, _, place, reading) => {
    checkTimes(fields, place);
    return { ...fields, resource: resourceOf(fields.Resource, place, reading) };
  },
  Pass: (fields) => fields,
  Choice: (fields) => fields,
  Wait: (fields, _, place) => {
    if ((fields.Seconds === undefined) !== (fields.Timestamp === undefined)) return fields;
    throw new MachineRefused(place, 'Seconds', 'a Wait says either Seconds or Timestamp.');
  },
  Succeed: (fields) => fields,
  Fail: (fields) => fields,
  Parallel: (fields, language, place, reading) => ({
    ...fields,
    branches: fields.Branches.map((branch) =>
      readProcedure(parse(BranchFields, branch, place), language, reading),
    ),
  }),
  Map: readMap,
};

const dispatch = <T extends StateFields['Type']>(
  fields: FieldsOf<T> & { Type: T },
  language: string,
  place: Place,
  reading: Reading,
) => readers[fields.Type](fields, language, place, reading);

const readState = (name: string, value: unknown, inherited: string, reading: Reading): State => {
  const place = { machine: reading.machine, state: name };
  const fields = parse(StateFields, value, place);
  const language = fields.QueryLanguage ?? inherited;
  mustBeJsonata(language, place);
  checkExpressions(fields, place);
  return dispatch({ ...fields, name }, language, place, reading);
};

type Parts = { StartAt: string; States: Record<string, unknown>; QueryLanguage?: string | undefined };

const readProcedure = (parts: Parts, inherited: string, reading: Reading): Procedure => {
  const language = parts.QueryLanguage ?? inherited;
  const states = Object.entries(parts.States).map(([name, value]) => {
    return [name, readState(name, value, language, reading)] as const;
  });
  const procedure = { startAt: parts.StartAt, states: new Map(states) };
  checkTargets(procedure, reading.machine);
  checkGuards(procedure, reading.machine);
  return procedure;
};

/** Reads a definition, or throws the sentence that says what in it cannot run here. */
export const readMachine = (
  { arn, name, definition, roleArn = '' }: Definition,
  knows: Knows = () => true,
): Machine => {
  const place = { machine: name };
  const top = parse(TopFields, definition, place);
  const procedure = readProcedure(top, 'JSONPath', { machine: name, knows });
  checkNames(procedure, name);
  checkVariables(procedure, name);
  return {
    arn,
    name,
    roleArn,
    definition: JSON.stringify(definition),
    ...(top.TimeoutSeconds && { timeoutSeconds: top.TimeoutSeconds }),
    procedure,
  };
};
