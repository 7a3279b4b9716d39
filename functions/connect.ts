import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { CaseKind } from '#domain/casework/case.ts';
import { accesses } from './adapters/dynamodb/accesses.ts';
import { book } from './adapters/dynamodb/book.ts';
import { directory } from './adapters/dynamodb/directory.ts';
import { ledger } from './adapters/dynamodb/ledger.ts';
import { lists } from './adapters/dynamodb/lists.ts';
import { mappings } from './adapters/dynamodb/mappings.ts';
import { numbers } from './adapters/dynamodb/numbers.ts';
import { precedents } from './adapters/dynamodb/precedents.ts';
import { progress } from './adapters/dynamodb/progress.ts';
import { register } from './adapters/dynamodb/register.ts';
import { traces } from './adapters/dynamodb/traces.ts';
import { waits } from './adapters/dynamodb/waits.ts';
import { zone } from './adapters/dynamodb/zone.ts';
import { files } from './adapters/s3/files.ts';
import { workflows } from './adapters/step-functions/workflows.ts';
import type { Ports, TablePorts, WorkflowPorts } from './ports.ts';

/**
 * The only place where the ports meet AWS. Each client costs a function its bytes and its start: a function is connected to what it uses, and the compiler
 * holds it to that.
 */
const Tables = z.object({ REGISTER_TABLE: z.string(), LEDGER_TABLE: z.string(), GOODS_TABLE: z.string() });
const Buckets = z.object({ EVIDENCE_BUCKET: z.string(), EXPORTS_BUCKET: z.string() });
const Machines = z.object({
  /** Whoever only wakes cases is told none. */
  MACHINES: z
    .string()
    .default('{}')
    .transform((text) => z.partialRecord(CaseKind, z.string()).parse(JSON.parse(text))),
});

const lots = 2 ** 32;

/** To what every function needs. */
export const connectTables = (): TablePorts => {
  const env = Tables.parse(process.env);
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const table = { client, name: env.REGISTER_TABLE };
  const goods = { client, name: env.GOODS_TABLE };
  return {
    clock: { now: () => new Date() },
    chance: { lot: () => randomInt(lots) / lots },
    ids: { next: () => randomUUID(), secret: () => randomBytes(24).toString('base64url') },
    register: register(table, env.LEDGER_TABLE),
    numbers: numbers(table),
    book: book(goods),
    progress: progress(goods),
    precedents: precedents(goods),
    mappings: mappings(table),
    traces: traces(goods),
    zone: zone(table),
    lists: lists(table),
    directory: directory(table),
    accesses: accesses(table),
    ledger: ledger({ client, name: env.LEDGER_TABLE }),
    waits: waits(table),
  };
};

/** To the files as well: every front door, and whatever reads or writes one. */
export const connectFiles = (): Ports => {
  const env = Buckets.parse(process.env);
  // A checksum of an empty body must not be signed into the address of an upload.
  const s3 = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
  return {
    ...connectTables(),
    evidence: files(s3, env.EVIDENCE_BUCKET),
    exports: files(s3, env.EXPORTS_BUCKET),
  };
};

/** To the executions as well: only the functions that carry cases forward are told the machines. */
export const connectWorkflows = (): TablePorts & WorkflowPorts => {
  const { MACHINES } = Machines.parse(process.env);
  return { ...connectTables(), workflows: workflows(new SFNClient(), MACHINES) };
};
