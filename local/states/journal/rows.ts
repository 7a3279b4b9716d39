import type { SQLOutputValue } from 'node:sqlite';
import type { Execution, Flow, HistoryEvent, Redrive, Status } from '../execution.ts';
import type { Failure } from '../failure.ts';
import { type Json, parseJson } from '../json.ts';

export type Row = Record<string, SQLOutputValue>;

export const textIn = (row: Row, column: string): string => String(row[column]);
export const numberIn = (row: Row, column: string): number => Number(row[column]);
const given = <T>(row: Row, column: string, read: (row: Row, column: string) => T): { [key: string]: T } =>
  row[column] === null || row[column] === undefined ? {} : { [column]: read(row, column) };

type Result = { output?: Json; failure?: Failure };

export const statusOf = (text: string): Status =>
  (['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'] as const).find((status) => status === text) ?? 'RUNNING';

const resultIn = (row: Row): Result => (row['result'] === null ? {} : JSON.parse(textIn(row, 'result')));

export const resultOf = ({ output, failure }: Result): string | null =>
  output === undefined && failure === undefined ? null : JSON.stringify({ output, failure });

export const redriveIn = (row: Row): { redrive?: Redrive } =>
  row['redrive'] === null || row['redrive'] === undefined
    ? {}
    : {
        redrive: {
          number: numberIn(row, 'redrive'),
          at: numberIn(row, 'redrivenAt'),
          ...given(row, 'token', textIn),
        },
      };

export const executionIn = (row: Row): Execution => ({
  id: numberIn(row, 'id'),
  definition: numberIn(row, 'definition'),
  arn: textIn(row, 'arn'),
  name: textIn(row, 'name'),
  status: statusOf(textIn(row, 'status')),
  startedAt: numberIn(row, 'started'),
  ...(row['stopped'] !== null && { stoppedAt: numberIn(row, 'stopped') }),
  input: parseJson(textIn(row, 'input')),
  ...resultIn(row),
  lastEvent: numberIn(row, 'lastEvent'),
  nextFlow: numberIn(row, 'nextFlow'),
  ...redriveIn(row),
  ...given(row, 'startedBy', textIn),
  ...given(row, 'items', numberIn),
  place: JSON.parse(textIn(row, 'place')),
  flows: new Map(),
});

export const flowIn = (row: Row): Flow => JSON.parse(textIn(row, 'body'));

export const dueOf = ({ alarms }: Flow): number | null => {
  const dues = Object.values(alarms);
  return dues.length === 0 ? null : Math.min(...dues);
};

/** Whether a crash leaves something to do: a beginning, or a request without its answer. */
export const asks = ({ doing, parent }: Flow): boolean =>
  doing.kind === 'calling' || doing.kind === 'mapping' || (doing.kind === 'queued' && parent === null);

export const eventIn = (row: Row): HistoryEvent => ({
  id: numberIn(row, 'id'),
  previous: numberIn(row, 'previous'),
  at: numberIn(row, 'at'),
  type: textIn(row, 'type'),
  ...(row['details'] !== null && { details: JSON.parse(textIn(row, 'details')) }),
});
