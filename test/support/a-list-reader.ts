import { day } from '#domain/shared/day.ts';
import { readHeader } from '#domain/shared/read-table.ts';
import type { ListDefinition } from '#domain/subsidy/lists/list-definition.ts';

const surroundings = {
  period: { from: day('2026-01-01'), to: day('2026-12-31') },
  fingerprint: (personal: string) => `#${personal.slice(-4)}`,
};

/** A reader of rows under the template of the list. */
export const readerOf = <T>(list: ListDefinition<T>, terms: T) => {
  const layout = readHeader(
    list.columns,
    list.columns.map(({ zh }) => zh),
  );
  if (!layout.ok) throw new Error('A template is a header.');
  const read = list.reader(terms, layout.value, surroundings);
  const lineOf = (cells: readonly string[], line = 2) => {
    const result = read(line, cells);
    if (!result.ok) throw new Error(result.refusals.map(({ code }) => code).join(' '));
    return result.value;
  };
  const codesOf = (cells: readonly string[]) => {
    const result = read(2, cells);
    return result.ok ? [] : result.refusals.map(({ code, at }) => `${code} ${at}`);
  };
  return { lineOf, codesOf };
};

export const swap = (cells: readonly string[], place: number, cell: string) =>
  cells.map((one, n) => (n === place ? cell : one));
