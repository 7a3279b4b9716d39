import { type Decode, decoderOf } from './pdf-fonts.ts';
import { type Matrix, matrixOf, moved, times, unmoved } from './pdf-matrix.ts';
import type { PdfObjects } from './pdf-objects.ts';
import { contentOf, pagesOf } from './pdf-pages.ts';
import { statements } from './pdf-statements.ts';
import { asArray, asDict, asNumber, bytesOf, nameOf, type PdfDict, type PdfValue } from './pdf-values.ts';

/** Some text, and where it stands: x to the right, y upwards. */
export type Piece = { readonly page: number; readonly x: number; readonly y: number; readonly text: string };

const mostPieces = 50_000;
/** A form may be drawn in a form, and in itself where it means harm. */
const deepestForm = 4;
const mostForms = 200;

const unknownFont: Decode = () => undefined;

/** What a content stream may name: the fonts it sets text in, and the forms it draws. */
const namesOf = ({ get, dataOf, ...objects }: PdfObjects, resources: PdfDict | undefined) => {
  const decoders = new Map<string, Decode>();
  const of = (kind: string, name: string) => asDict(get(resources?.get(kind)))?.get(name);

  const fontNamed = (name: string): Decode => {
    const font = asDict(get(of('Font', name)));
    const decode = decoders.get(name) ?? (font ? decoderOf({ get, dataOf, ...objects }, font) : unknownFont);
    decoders.set(name, decode);
    return decode;
  };

  const formNamed = (name: string) => {
    const form = of('XObject', name);
    const dict = asDict(get(form));
    const content = nameOf(dict?.get('Subtype')) === 'Form' ? dataOf(form) : undefined;
    if (!dict || content === undefined) return undefined;
    return {
      content,
      resources: asDict(get(dict.get('Resources'))) ?? resources,
      matrix: matrixOf(asArray(get(dict.get('Matrix'))) ?? []),
    };
  };
  return { fontNamed, formNamed };
};

const numbers = (values: readonly PdfValue[]): readonly number[] =>
  values.map((value) => asNumber(value) ?? 0);

/** Takes the texts of a page's content, by the operators of ISO 32000-1, 9.4; what only draws is passed over. */
const contentReader = (objects: PdfObjects, page: number, pieces: Piece[]) => {
  let forms = 0;

  const read = (content: string, resources: PdfDict | undefined, base: Matrix, depth: number): void => {
    const { fontNamed, formNamed } = namesOf(objects, resources);
    const outer: Matrix[] = [];
    let placed = base;
    let line = unmoved;
    let leading = 0;
    let decode = unknownFont;

    const nextLine = (x: number, y: number): void => {
      line = times(moved(x, y), line);
    };

    const show = (values: readonly PdfValue[]): void => {
      const text = values.map((value) => decode(bytesOf(value) ?? '') ?? '').join('');
      const [, , , , x, y] = times(line, placed);
      if (text.trim() !== '' && pieces.length < mostPieces) pieces.push({ page, x, y, text });
    };

    const draw = (name: string): void => {
      forms += 1;
      const form = depth < deepestForm && forms < mostForms ? formNamed(name) : undefined;
      if (form) read(form.content, form.resources, times(form.matrix, placed), depth + 1);
    };

    const operators: Readonly<Record<string, (args: readonly PdfValue[]) => void>> = {
      q: () => {
        outer.push(placed);
      },
      Q: () => {
        placed = outer.pop() ?? base;
      },
      cm: (args) => {
        placed = times(matrixOf(args), placed);
      },
      BT: () => {
        line = unmoved;
      },
      Tm: (args) => {
        line = matrixOf(args);
      },
      Td: (args) => {
        const [x = 0, y = 0] = numbers(args);
        nextLine(x, y);
      },
      TD: (args) => {
        const [x = 0, y = 0] = numbers(args);
        leading = -y;
        nextLine(x, y);
      },
      TL: (args) => {
        leading = numbers(args)[0] ?? 0;
      },
      'T*': () => nextLine(0, -leading),
      Tf: ([name]) => {
        decode = fontNamed(nameOf(name) ?? '');
      },
      Tj: show,
      TJ: ([array]) => show(asArray(array) ?? []),
      "'": (args) => {
        nextLine(0, -leading);
        show(args);
      },
      '"': (args) => {
        nextLine(0, -leading);
        show(args.slice(-1));
      },
      Do: ([name]) => draw(nameOf(name) ?? ''),
    };
    for (const { word, args } of statements(content)) operators[word]?.(args);
  };
  return read;
};

/** Every text of a PDF with its place. */
export const pdfPieces = (objects: PdfObjects): readonly Piece[] => {
  const pieces: Piece[] = [];
  pagesOf(objects).forEach((page, n) => {
    contentReader(objects, n, pieces)(contentOf(objects, page), page.resources, unmoved, 0);
  });
  return pieces;
};
