import { readTable } from '#functions/adapters/tables/read-table.ts';
import type { Manner, Row, Table } from '#functions/adapters/tables/table.ts';
import { TableUnreadable } from '#functions/adapters/tables/table-unreadable.ts';

export async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

type ReadTable = Omit<Table, 'rows'> & { readonly rows: readonly Row[] };

/** A file read to its end, in pieces of a size. */
export const readWhole = async (
  file: Buffer | string,
  size = 64 * 1024,
  manner: Manner = 'plain',
): Promise<ReadTable> => {
  const table = await readTable(pieces(Buffer.from(file), size), manner);
  const rows: Row[] = [];
  for await (const row of table.rows) rows.push(row);
  return { ...table, rows };
};

export const cellsOf = async (file: Buffer | string): Promise<readonly (readonly string[])[]> =>
  (await readWhole(file)).rows.map(({ cells }) => cells);

/** What is said of a file that cannot be read. */
export const refusalsOf = async (file: Buffer | string, size?: number) => {
  try {
    await readWhole(file, size);
  } catch (error) {
    if (!(error instanceof TableUnreadable)) throw error;
    return error.refusals;
  }
  return [];
};

/** Code and place of what is said of a file that cannot be read. */
export const refusalOf = async (file: Buffer | string, size?: number) =>
  (await refusalsOf(file, size)).map(({ code, at, found }) => [code, at ?? found]);
