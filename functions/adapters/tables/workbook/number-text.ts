/** Spreadsheets keep 15 digits; from here on a whole number may have lost its last. */
const firstInexact = 1e15;
const keptDigits = 15;

const written = /^[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?$/i;

/** "1.2e-7" without its exponent. */
const withoutExponent = (text: string): string => {
  const [, sign = '', first = '', rest = '', zeros = ''] = /^(-?)(\d)\.?(\d*)e-(\d+)$/.exec(text) ?? [];
  return first === '' ? text : `${sign}0.${'0'.repeat(Number(zeros) - 1)}${first}${rest}`;
};

/** The number of a cell; nothing where it is none. */
export const numberOf = (text: string): number | undefined => {
  const number = written.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
};

export const isInexact = (number: number): boolean => Math.abs(number) >= firstInexact;

/** Plain digits, never an exponent: 4007817327098, and 19.99 for what the file writes as 19.989999999999998. */
export const digitsOf = (number: number): string => {
  const kept = Number.isInteger(number) ? number : Number(number.toPrecision(keptDigits));
  // No minus before a zero.
  return withoutExponent(String(kept + 0));
};

/** As `00000000` shows it; a number with decimals is no code and stays as it is. */
export const paddedOf = (number: number, digits: number): string => {
  const text = digitsOf(Math.abs(number));
  if (text.includes('.')) return digitsOf(number);
  return `${number < 0 ? '-' : ''}${text.padStart(digits, '0')}`;
};
