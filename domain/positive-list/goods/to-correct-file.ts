import { csvCell, csvLine } from '../../shared/csv-cell.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { reasonIn, shouldBeIn } from './goods-columns.ts';
import type { PieceRow } from './piece.ts';
import { questions } from './question.ts';
import type { ScreenedRow, Words } from './screened-row.ts';
import { both, wordText } from './word-text.ts';

/** The last column: why. Who sends the file back need not delete it. */
const reasonsTitle = '办理说明 Reasons';

/** The columns as they were filed; the reasons of an earlier round are not filed again. */
const columnsOf = (header: readonly string[]): number =>
  header.at(-1)?.trim() === reasonsTitle ? header.length - 1 : header.length;

const mustBeCorrected = ({ outcome }: ScreenedRow): boolean =>
  outcome === 'refused' || outcome === 'defective';

const said = (finding: Refusal): string =>
  [reasonIn(finding), shouldBeIn(finding) ?? [], finding.next].flat().map(both).join(' ');

const stopped = ({ findings }: ScreenedRow): string[] =>
  findings
    .filter(({ severity }) => severity !== 'warning')
    .map((finding) => `${finding.code} ${said(finding)}`);

const refusedByPeople = (row: ScreenedRow, words: Words): string[] =>
  row.questions.flatMap((question) => {
    const word = words[question];
    return word?.answer === 'refuse' ? [`${both(questions[question])} ${wordText(word)}`] : [];
  });

/** A line with a column too few is filled up, so that the reasons stand under their title. */
const filed = (cells: readonly string[], columns: number, width: number): string[] =>
  cells.length > width ? [...cells] : Array.from({ length: columns }, (_, place) => cells[place] ?? '');

export const toCorrectHeader = (header: readonly string[]): string =>
  `\ufeff${csvLine([...header.slice(0, columnsOf(header)), reasonsTitle].map(csvCell))}`;

/** The row as it was filed, in its own columns and order, with the reasons; nothing where it has passed. */
export const toCorrectLine = (
  header: readonly string[],
  { cells }: PieceRow,
  row: ScreenedRow,
  words: Words,
): string => {
  if (!mustBeCorrected(row)) return '';
  const reasons = [...stopped(row), ...refusedByPeople(row, words)].join('；');
  return csvLine([...filed(cells, columnsOf(header), header.length), reasons].map(csvCell));
};
