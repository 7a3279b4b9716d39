import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { book } from '#functions/adapters/dynamodb/book.ts';
import { mappings } from '#functions/adapters/dynamodb/mappings.ts';
import { precedents } from '#functions/adapters/dynamodb/precedents.ts';
import { progress } from '#functions/adapters/dynamodb/progress.ts';
import type { Files } from '#functions/ports.ts';
import { startDynamoDb } from '#local/dynamodb/dynoxide.ts';
import type { MemoryPorts } from '#test/support/memory-ports.ts';
import { clientFor, goodsShape } from '#test/support/tables.ts';
import { tellConsumption } from './consumption.ts';
import { type Step, steps, workTally } from './goods-work.ts';
import { nothingDone, type Operations } from './prices.ts';
import { stopwatch, timedPort } from './stopwatch.ts';

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value ?? ''));
const unitsOf = (value: unknown) => Math.max(1, Math.ceil(bytesOf(value) / 4096));

/** S3 takes a file in parts of eight megabytes, with two calls around them. */
const putsOf = (bytes: number) => (bytes < 8 * 1024 ** 2 ? 1 : Math.ceil(bytes / (8 * 1024 ** 2)) + 2);

/** Ports whose goods lie in an embedded DynamoDB that says what each call consumed; cases and files are counted here. */
export const countedPorts = async (base: MemoryPorts) => {
  const folder = mkdtempSync(join(tmpdir(), 'kouan-goods-cost-'));
  const server = await startDynamoDb(folder);
  const dynamo = clientFor(server.url);
  const name = 'Goods';
  await dynamo.send(
    new CreateTableCommand({ TableName: name, BillingMode: 'PAY_PER_REQUEST', ...goodsShape }),
  );
  let done = nothingDone();
  const store = stopwatch();
  const work = workTally();

  tellConsumption(dynamo, ({ kind, units }) => {
    done[kind] += units;
  });
  const table = {
    client: DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } }),
    name,
  };

  const files: Files = {
    ...base.exports,
    read: (key) => {
      done.s3Gets += 1;
      return base.exports.read(key);
    },
    bytesOf: (key) => {
      done.s3Gets += 1;
      return base.exports.bytesOf(key);
    },
    write: (file) => {
      done.s3Puts += 1;
      return base.exports.write(file);
    },
    writePieces: async (file) => {
      await base.exports.writePieces(file);
      done.s3Puts += putsOf((await base.exports.bytesOf(file.key)) ?? 0);
    },
  };

  /** A reading of the register, at the price of what it answers. */
  const counted =
    <A extends readonly unknown[], T>(read: (...asked: A) => Promise<T>) =>
    async (...asked: A): Promise<T> => {
      const found = await read(...asked);
      done.readUnits += unitsOf(found);
      return found;
    };
  const timed = <P extends object>(port: P) => timedPort(port, store);
  const ports = {
    ...base,
    exports: timed({ ...base.exports, ...files }),
    book: timed(book(table)),
    progress: timed(progress(table)),
    precedents: timed(precedents(table)),
    mappings: timed(mappings(table)),
    traces: timed(base.traces),
    register: timed({
      ...base.register,
      get: counted(base.register.get),
      commit: async (change) => {
        await base.register.commit(change);
        done.writeUnits += 2 * Math.ceil(bytesOf(change) / 1024);
      },
    }),
    zone: timed({ ...base.zone, all: counted(base.zone.all) }),
    lists: timed({ ...base.lists, heads: counted(base.lists.heads), read: counted(base.lists.read) }),
  } as MemoryPorts;

  return {
    ports,
    transition: (n = 1) => {
      done.transitions += n;
    },
    /** One invocation. The time it takes is what it takes here, one after another. */
    call: async (step: Step, run: (ports: MemoryPorts, input: never) => Promise<unknown>, input: unknown) => {
      const start = performance.now();
      await run(ports, input as never);
      const seconds = (performance.now() - start) / 1000;
      done.invocations += 1;
      done.gbSeconds += steps[step].gb * seconds;
      work.add(step, seconds, store.take());
    },
    /** What has been done since it was last taken, and what the time was spent on. */
    take: () => {
      const operations: Operations = done;
      done = nothingDone();
      return { operations, seconds: work.take() };
    },
    stop: async () => {
      dynamo.destroy();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
