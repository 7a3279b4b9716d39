import type { Row, Table } from './table.ts';

/**
 * The first row of a table as it is written, whatever its columns are called, and the rows behind it. Whoever takes
 * them ends them: `rest.return()` where nobody reads on.
 */
export const headerOf = async ({
  rows,
}: Pick<Table, 'rows'>): Promise<{
  readonly header: readonly string[];
  readonly rest: AsyncIterator<Row>;
}> => {
  const rest = rows[Symbol.asyncIterator]();
  const first = await rest.next();
  return { header: first.done ? [] : first.value.cells, rest };
};
