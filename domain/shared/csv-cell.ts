/** A spreadsheet runs what begins like this, in half-width or full-width. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

const needsQuotes = /[",\r\n]|^\s|\s$/;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const harmless = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** One cell of any file that leaves: never a formula, quoted where it must be. */
export const csvCell = (text: string): string => {
  const safe = harmless(text);
  return needsQuotes.test(safe) ? quoted(safe) : safe;
};

/** A number that is a name, such as an account: always quoted, so that it is text to whoever asks. */
export const textCell = (text: string): string => quoted(harmless(text));

/** A line of cells already made safe, with the line end that RFC 4180 asks for. */
export const csvLine = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;
