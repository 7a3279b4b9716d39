import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Files } from '#functions/ports.ts';
import { startDynamoDb } from '#local/dynamodb/dynoxide.ts';
import { inTables } from '#test/support/in-tables.ts';
import type { MemoryFiles } from '#test/support/memory/files.ts';
import { memoryPorts } from '#test/support/memory-ports.ts';
import { clientFor } from '#test/support/tables.ts';
import { tellConsumption } from '../consumption.ts';
import { nothingDone } from '../prices.ts';
import { stopwatch, timedPort } from '../stopwatch.ts';

type Put = { readonly Item?: object };
/** What the adapters ask of the store where they write. */
type Asked = Put & { readonly TransactItems?: readonly { readonly Put?: Put }[] };

const rowsIn = ({ Item, TransactItems = [] }: Asked) =>
  [Item, ...TransactItems.map(({ Put }) => Put?.Item)].filter((row) => row !== undefined);

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
const sizeOf = (text: string | Uint8Array) => Buffer.byteLength(text);

const none = () => ({ ...nothingDone(), transactions: 0, rows: 0, rowBytes: 0, fileBytes: 0 });
export type Recorded = Readonly<ReturnType<typeof none>>;

/**
 * Ports whose tables lie in an embedded DynamoDB, written by the adapters that are deployed, and whose every call is
 * recorded: what the store says it consumed, the rows that were put, the files. Files and clock are in memory.
 */
export const recordedPorts = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kouan-bench-claims-'));
  const server = await startDynamoDb(folder);
  const dynamo = clientFor(server.url);
  let done = none();
  tellConsumption(dynamo, ({ kind, units, input }) => {
    done[kind] += units;
    if (kind === 'readUnits') return;
    const rows = rowsIn(input);
    done.transactions += 1;
    done.rows += rows.length;
    done.rowBytes += rows.reduce((sum, row) => sum + bytesOf(row), 0);
  });

  const base = memoryPorts();
  const recorded = (files: MemoryFiles): MemoryFiles => {
    const counted: Pick<Files, 'read' | 'write' | 'writePieces'> = {
      read: (key) => {
        done.s3Gets += 1;
        return files.read(key);
      },
      write: (file) => {
        done.s3Puts += 1;
        done.fileBytes += sizeOf(file.body);
        return files.write(file);
      },
      writePieces: async (file) => {
        await files.writePieces(file);
        done.s3Puts += 1;
        done.fileBytes += files.bytes(file.key).length;
      },
    };
    return { ...files, ...counted };
  };

  const { leave, ...tables } = await inTables(dynamo);
  const numbering = stopwatch();
  const ports = {
    ...base,
    ...tables,
    numbers: timedPort(tables.numbers, numbering),
    waits: { ...base.waits, ...tables.waits },
    evidence: recorded(base.evidence),
    exports: recorded(base.exports),
  };
  return {
    ports,
    leave,
    /** Seconds in which document numbers were being taken or let go, since last asked. */
    takeNumberingSeconds: numbering.take,
    /** What has been done since it was last taken. */
    take: (): Recorded => {
      const taken = done;
      done = none();
      return taken;
    },
    storedMb: () => statSync(join(folder, 'dynamodb.sqlite')).size / 1024 ** 2,
    stop: async () => {
      dynamo.destroy();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
