import type { Execution } from '../execution.ts';
import { StateFailed } from '../failure.ts';
import type { Integrations } from '../integrations.ts';
import type { MapRun } from '../journal/map-run-journal.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { MapState } from '../machine.ts';
import type { Live } from './live.ts';

type Config = NonNullable<NonNullable<MapState['ResultWriter']>['WriterConfig']>;

const instant = (at: number) => new Date(at).toISOString();

const described = (machineArn: string, { output, failure, ...child }: Execution): JsonObject => ({
  ExecutionArn: child.arn,
  Name: child.name,
  StateMachineArn: machineArn,
  Status: child.status,
  Input: JSON.stringify(child.input),
  InputDetails: { Included: true },
  ...(output !== undefined && { Output: JSON.stringify(output), OutputDetails: { Included: true } }),
  ...(failure?.error !== undefined && { Error: failure.error }),
  ...(failure?.cause !== undefined && { Cause: failure.cause }),
  StartDate: instant(child.startedAt),
  ...(child.stoppedAt !== undefined && { StopDate: instant(child.stoppedAt) }),
});

type Shape = (child: Execution, machineArn: string) => Json[];

const outputOf: Shape = (child, machineArn) => [child.output ?? described(machineArn, child)];

const shapes: Record<NonNullable<Config['Transformation']>, Shape> = {
  NONE: (child, machineArn) => [described(machineArn, child)],
  COMPACT: outputOf,
  FLATTEN: (child, machineArn) => outputOf(child, machineArn).flat(),
};

/** Each result in the shape that the WriterConfig asks for. */
const shaped = (children: Execution[], machineArn: string, { Transformation: shape = 'NONE' }: Config) =>
  children.flatMap((child) => shapes[shape](child, machineArn));

const isFailure = ({ status }: Execution) => status !== 'SUCCEEDED' && status !== 'RUNNING';

const textOf = (results: Json[], { OutputType: type = 'JSON' }: Config) =>
  type === 'JSON' ? JSON.stringify(results) : results.map((result) => JSON.stringify(result)).join('\n');

type Place = { bucket: string; prefix: string };

const placeFor = (args: Json | undefined, { arn }: MapRun): Place => {
  const { Bucket: bucket, Prefix: prefix } = isObject(args) ? args : {};
  if (typeof bucket !== 'string') {
    throw new StateFailed('States.ResultWriterFailed', "The field 'Bucket' is required to write results.");
  }
  const id = arn.split(':').at(-1) ?? '';
  return { bucket, prefix: [prefix, id].filter((part) => typeof part === 'string' && part).join('/') };
};

type Writing = {
  run: MapRun;
  machineArn: string;
  children: Execution[];
  args: Json | undefined;
  config: Config;
  integrations: Integrations;
};

/** Writes what came of the items, by how it ended, with a manifest that leads to the files. */
const writeResults = async ({ run, machineArn, children, args, config, integrations }: Writing) => {
  const { bucket, prefix } = placeFor(args, run);
  const extension = (config.OutputType ?? 'JSON').toLowerCase();

  const put = async (name: string, text: string) => {
    const Key = `${prefix}/${name}`;
    await integrations.callService('s3', 'putObject', { Bucket: bucket, Key, Body: text });
    return { Key, Size: Buffer.byteLength(text) };
  };

  const file = async (name: string, found: Execution[]) =>
    found.length === 0
      ? []
      : [await put(`${name}_0.${extension}`, textOf(shaped(found, machineArn, config), config))];

  const ResultFiles = {
    SUCCEEDED: await file(
      'SUCCEEDED',
      children.filter(({ status }) => status === 'SUCCEEDED'),
    ),
    FAILED: await file('FAILED', children.filter(isFailure)),
    PENDING: [],
  };
  const manifest = { DestinationBucket: bucket, MapRunArn: run.arn, ResultFiles };
  const { Key } = await put('manifest.json', JSON.stringify(manifest));
  return { MapRunArn: run.arn, ResultWriterDetails: { Bucket: bucket, Key } };
};

/** What a Map Run gives its state: the outputs in the order of the items, or where they were written. */
export const resultsOf = async (
  { run, state, settings, seen }: Live,
  children: Execution[],
  integrations: Integrations,
): Promise<Json> => {
  const { Resource, WriterConfig: config = {} } = state.ResultWriter ?? {};
  const machineArn = seen.machine.arn;
  if (Resource !== undefined) {
    return writeResults({
      run,
      machineArn,
      children,
      args: settings['WriterArguments'],
      config,
      integrations,
    });
  }
  const succeeded = children.filter(({ status }) => status === 'SUCCEEDED');
  return shaped(succeeded, machineArn, { Transformation: 'COMPACT', ...config });
};
