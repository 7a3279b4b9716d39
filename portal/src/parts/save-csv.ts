import { csvCell, csvLine, textCell } from '#domain/shared/csv-cell.ts';
import { saveText } from './save-text.ts';

export type CsvColumn<T> = {
  readonly title: string;
  readonly cell: (row: T) => string;
  /** A number that is a name, such as a tariff line: it keeps its leading zero. */
  readonly isCode?: boolean;
};

/** A table as a file that spreadsheets open as it is; no cell of it is ever a formula. */
export const csvOf = <T>(columns: readonly CsvColumn<T>[], rows: readonly T[]): string =>
  `\ufeff${csvLine(columns.map(({ title }) => csvCell(title)))}${rows
    .map((row) => csvLine(columns.map(({ cell, isCode }) => (isCode ? textCell : csvCell)(cell(row)))))
    .join('')}`;

export const saveCsv = (fileName: string, text: string) => saveText(fileName, text, 'text/csv');
