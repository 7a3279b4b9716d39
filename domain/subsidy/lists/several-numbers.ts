import type { Checked } from '../../shared/checked.ts';
import { normaliseIdentifier } from '../../shared/normalise.ts';
import { checkText } from '../../shared/text.ts';

/** Not a gap: people write gaps within a number. */
const between = /[、，,;；\r\n]+/;

/** Some hundred numbers; whoever has more of them uses a document for each parcel. */
const checkLength = checkText(4000);

/** One declaration may be of many parcels, and one parcel of many orders: their numbers stand in one cell. */
export const checkNumbers = (typed: string): Checked<string> =>
  checkLength(
    typed
      .split(between)
      .filter((one) => one.trim() !== '')
      .join('、'),
  );

/** What people write where there is no number (无, N/A, 0) would be found on every other line that lacks one. */
const isNumber = (text: string): boolean => {
  const signs = text.match(/[0-9A-Z]/g) ?? [];
  return /\d/.test(text) && signs.length >= 4 && new Set(signs).size > 1;
};

export const numbersIn = (cell: string): string[] =>
  cell.split(between).map(normaliseIdentifier).filter(isNumber);
