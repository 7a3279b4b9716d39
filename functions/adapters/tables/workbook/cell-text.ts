import type { Refusal } from '#domain/shared/refusal.ts';
import { errorValue, savedValue } from './concerns.ts';
import { dayText } from './day-text.ts';
import { damagedCell, formulaWithoutValue, inexact, noSuchDay, type Place } from './defects.ts';
import type { NumberFormat } from './number-formats.ts';
import { digitsOf, isInexact, numberOf, paddedOf } from './number-text.ts';
import type { Said } from './said.ts';
import type { SharedTexts } from './shared-texts.ts';
import type { WrittenCell } from './sheet-cells.ts';
import { unescaped } from './text-reader.ts';
import { isTrue } from './xml.ts';

/** What cells refer to, and who is told of what is found in them. */
export type Book = {
  readonly texts: SharedTexts;
  readonly formatOf: (style: number) => NumberFormat;
  readonly from1904: boolean;
  readonly said: Said;
};

type Outcome = string | Refusal;
type Reading = (value: string, cell: WrittenCell, place: Place, book: Book) => Outcome;

const formatted = (number: number, format: NumberFormat, from1904: boolean): string | undefined => {
  if (format.kind === 'padded') return paddedOf(number, format.digits);
  return format.kind === 'plain' ? digitsOf(number) : dayText(number, format.kind, from1904);
};

const numberText: Reading = (value, { style }, place, { formatOf, from1904 }) => {
  const number = numberOf(value);
  if (number === undefined) return damagedCell(place, value);
  if (isInexact(number)) return inexact(place, value);
  return formatted(number, formatOf(style), from1904) ?? noSuchDay(place, value);
};

const ownText: Reading = (value, _cell, place) => {
  const text = unescaped(value);
  return text.includes('\0') ? damagedCell(place, value) : text;
};

const sharedText: Reading = (value, cell, place, book) => {
  const text = book.texts(Number(value));
  return text === undefined ? damagedCell(place, value) : ownText(text, cell, place, book);
};

const isoDay = /^\d{4}-\d{2}-\d{2}(?=$|T)/;

/** How a value is to be read, by the type that the cell says it has (ECMA-376 part 1, 18.18.11). */
const readings: ReadonlyMap<string, Reading> = new Map<string, Reading>([
  ['n', numberText],
  ['s', sharedText],
  ['str', ownText],
  ['inlineStr', ownText],
  ['b', (value) => (isTrue(value) ? 'TRUE' : 'FALSE')],
  ['d', (value, _cell, place) => isoDay.exec(value)?.[0] ?? noSuchDay(place, value)],
  [
    'e',
    (value, _cell, place, { said }) => {
      said.concern(errorValue(place, value));
      return '';
    },
  ],
]);

/** A formula whose value is an empty text says that it is a text; where it is not worked out, it says nothing. */
const isUnsolved = ({ value, type }: WrittenCell): boolean =>
  value === undefined || (value === '' && type !== 'str');

const outcomeOf = (cell: WrittenCell, place: Place, book: Book): Outcome => {
  if (cell.isFormula && isUnsolved(cell)) return formulaWithoutValue(place);
  const { value = '', type } = cell;
  if (value === '') return '';
  return readings.get(type)?.(value, cell, place, book) ?? damagedCell(place, type);
};

/** The text of a cell, as the person sees it; empty, and told, where it cannot be had. */
export const cellText = (cell: WrittenCell, line: number, book: Book): string => {
  const place = { line, column: cell.column };
  const outcome = outcomeOf(cell, place, book);
  if (typeof outcome === 'string') {
    if (cell.isFormula) book.said.once(savedValue(place));
    return outcome;
  }
  book.said.defect(outcome);
  return '';
};
