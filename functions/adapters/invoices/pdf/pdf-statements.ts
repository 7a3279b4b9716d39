import { type PdfValue, pdfValues, wordOf } from './pdf-values.ts';

/** A word, and what stands before it: PDF says what to do behind what to do it with. */
export type Statement = { readonly word: string; readonly args: readonly PdfValue[] };

/** A section of a table has a hundred entries of three, of some writers more; no drawing takes as much. */
const mostArguments = 10_000;

/** Behind this stand the bytes of a picture, up to "EI". */
const picture = 'ID';

export function* statements(text: string): Generator<Statement> {
  const values = pdfValues(text);
  let args: PdfValue[] = [];
  for (let value = values.next(); value !== undefined; value = values.next()) {
    const word = wordOf(value);
    if (word !== undefined) {
      yield { word, args };
      args = [];
    } else if (args.length < mostArguments) args.push(value);
    if (word === picture) values.goTo(Math.max(text.indexOf('EI', values.at()), values.at()));
  }
}
