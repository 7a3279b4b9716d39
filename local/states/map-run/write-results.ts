import type { Execution } from '../execution.ts';
import { StateFailed } from '../failure.ts';
import type { Integrations } from '../integrations.ts';
import type { MapRun, QueuedItem } from '../journal/map-run-journal.ts';
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

/** What never began, because the whole had failed before, or was stopped. */
const pendingOf = (machineArn: string, { input }: QueuedItem): JsonObject => ({
  StateMachineArn: machineArn,
  Status: 'PENDING',
  Input: JSON.stringify(input),
  InputDetails: { Included: true },
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

const isSuccess = ({ status }: Execution) => status === 'SUCCEEDED';
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

/** What came of the items: those that began, and those that never did. */
export type Came = { children: Execution[]; pending: QueuedItem[] };

/** Writes what came of the items, by how it ended, with a manifest that leads to the files. */
const writeResults = async (one: Live, { children, pending }: Came, integrations: Integrations) => {
  const { run, state, settings, seen } = one;
  const { bucket, prefix } = placeFor(settings['WriterArguments'], run);
  const { WriterConfig: config = {} } = state.ResultWriter ?? {};
  const extension = (config.OutputType ?? 'JSON').toLowerCase();

  const put = async (name: string, text: string) => {
    const Key = `${prefix}/${name}`;
    await integrations.callService('s3', 'putObject', { Bucket: bucket, Key, Body: text });
    return { Key, Size: Buffer.byteLength(text) };
  };

  const file = async (name: string, results: Json[]) =>
    results.length === 0 ? [] : [await put(`${name}_0.${extension}`, textOf(results, config))];

  const ended = (isMeant: (child: Execution) => boolean) =>
    shaped(children.filter(isMeant), seen.machine.arn, config);

  const ResultFiles = {
    SUCCEEDED: await file('SUCCEEDED', ended(isSuccess)),
    FAILED: await file('FAILED', ended(isFailure)),
    PENDING: await file(
      'PENDING',
      pending.map((item) => pendingOf(seen.machine.arn, item)),
    ),
  };
  const manifest = { DestinationBucket: bucket, MapRunArn: run.arn, ResultFiles };
  const { Key } = await put('manifest.json', JSON.stringify(manifest));
  return { MapRunArn: run.arn, ResultWriterDetails: { Bucket: bucket, Key } };
};

/** Whether results leave for a bucket, rather than for the next state. */
export const isWritten = ({ state }: Live) => state.ResultWriter?.Resource !== undefined;

/** What a Map Run gives its state: the outputs in the order of the items, or where they were written. */
export const resultsOf = async (
  one: Live,
  children: Execution[],
  integrations: Integrations,
): Promise<Json> => {
  if (isWritten(one)) return writeResults(one, { children, pending: [] }, integrations);
  const config: Config = { Transformation: 'COMPACT', ...one.state.ResultWriter?.WriterConfig };
  return shaped(children.filter(isSuccess), one.seen.machine.arn, config);
};

/**
 * Of a Map Run that failed, or was stopped: whether it could be written. Why it ended is told in any case, and no second
 * failure takes its place.
 */
export const writeWhatCame = (one: Live, came: Came, integrations: Integrations): Promise<boolean> =>
  writeResults(one, came, integrations).then(
    () => true,
    () => false,
  );
