import { createHash } from 'node:crypto';
import { csvCell, csvLine } from '#domain/shared/csv-cell.ts';
import { textOrder } from '#domain/shared/text-order.ts';
import type { SimulatedRow } from '#domain/subsidy/simulation/row.ts';
import type { Trial } from '#domain/subsidy/simulation/simulate.ts';
import type { Simulation } from '#domain/subsidy/simulation/simulation-case.ts';
import { type Naming, simulatedTable, type TableCell } from '#domain/subsidy/simulation/table.ts';
import { workbookOf, workbookType } from '../../adapters/tables/write-workbook.ts';
import { chunks } from '../../casework/chunks.ts';
import { storeRows } from '../../casework/stored-rows.ts';
import type { Ports } from '../../ports.ts';
import { inputsKey, rowsKey, tableKey } from './simulation-keys.ts';
import type { Hashed } from './try-all.ts';

export const rowsPerPiece = 1000;

/** Everything that the result follows from: both versions, the pool, and what was known of each candidate. */
function* inputLines({ draft, today, poolFen }: Trial, all: readonly Hashed[]): Generator<string> {
  yield `${JSON.stringify({ draft, today, poolFen })}\n`;
  for (const { tried, sha256 } of all.toSorted((a, b) => textOrder(a.tried.id, b.tried.id)))
    yield `${JSON.stringify({ id: tried.id, sha256 })}\n`;
}

async function* texts(all: Iterable<string>): AsyncGenerator<string> {
  yield* all;
}

type Draft = Pick<Simulation, 'draftId' | 'draftVersion'>;

/** Writes the inputs down under the hash of their bytes, and answers it. */
export const layDownInputs = async (
  { exports }: Pick<Ports, 'exports'>,
  draft: Draft,
  trial: Trial,
  all: readonly Hashed[],
): Promise<string> => {
  const hash = createHash('sha256');
  for (const line of inputLines(trial, all)) hash.update(line);
  const inputsSha256 = hash.digest('hex');
  await exports.writePieces({
    key: inputsKey({ ...draft, inputsSha256 }),
    texts: texts(inputLines(trial, all)),
    contentType: 'application/jsonl; charset=utf-8',
  });
  return inputsSha256;
};

function* tableRows(
  trial: Trial,
  rows: readonly SimulatedRow[],
  naming: Naming,
): Generator<readonly TableCell[]> {
  const { header, cellsOf } = simulatedTable(trial, naming);
  yield header;
  for (const row of rows) yield cellsOf(row);
}

/** With the mark by which spreadsheets know UTF-8. */
function* csvTexts(rows: Iterable<readonly TableCell[]>): Generator<string> {
  yield '\ufeff';
  for (const cells of rows) yield csvLine(cells.map((cell) => csvCell(String(cell))));
}

/** Lays the rows down for the page, and as the files that are taken away: with names, and without. */
export const layDownRows = async (
  { exports }: Pick<Ports, 'exports'>,
  done: Draft & { readonly inputsSha256: string },
  trial: Trial,
  rows: readonly SimulatedRow[],
): Promise<void> => {
  for (const [n, piece] of chunks(rows, rowsPerPiece).entries())
    await storeRows(exports, rowsKey(done, n + 1), piece);
  for (const naming of ['named', 'nameless'] as const) {
    const cells = () => tableRows(trial, rows, naming);
    await exports.writePieces({
      key: tableKey(done, naming, 'csv'),
      texts: texts(csvTexts(cells())),
      contentType: 'text/csv; charset=utf-8',
    });
    await exports.write({
      key: tableKey(done, naming, 'xlsx'),
      body: workbookOf(cells()),
      contentType: workbookType,
    });
  }
};
