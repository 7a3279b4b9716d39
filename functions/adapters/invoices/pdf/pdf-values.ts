/** What stands in a PDF (ISO 32000-1, 7.3): text is a string with one character per byte, as the file has it. */
export type PdfDict = ReadonlyMap<string, PdfValue>;
export type PdfValue =
  | number
  | { readonly name: string }
  | { readonly bytes: string }
  | { readonly ref: number }
  | { readonly word: string }
  | readonly PdfValue[]
  | PdfDict;

/** A file that means no harm is not nested deeper. */
const deepest = 40;

const regular = /[^\0\t\n\f\r ()<>[\]{}/%]/;

/** How much deeper a parenthesis leads. */
const deeper: Readonly<Record<string, number>> = { '(': 1, ')': -1 };
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescaped = (escaped: string): string => {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
  return /[\r\n]/.test(escaped) ? '' : (escapes[escaped] ?? escaped);
};

const wordAs = (word: string): PdfValue => (/^[-+]?(\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : { word });

const isWord = (value: PdfValue | undefined, word: string): boolean =>
  typeof value === 'object' && 'word' in value && value.word === word;

/** "12 0 R" is one value, though it is read as three. */
const withRefs = (values: readonly PdfValue[]): PdfValue[] => {
  const found: PdfValue[] = [];
  for (const value of values) {
    if (!isWord(value, 'R')) found.push(value);
    else {
      const [ref] = found.splice(-2);
      found.push({ ref: typeof ref === 'number' ? ref : -1 });
    }
  }
  return found;
};

const dictOf = (values: readonly PdfValue[]): PdfDict => {
  const dict = new Map<string, PdfValue>();
  values.forEach((key, n) => {
    const value = values[n + 1];
    if (n % 2 === 0 && typeof key === 'object' && 'name' in key && value !== undefined)
      dict.set(key.name, value);
  });
  return dict;
};

/** A last digit that stands alone has a nought behind it. */
const hexBytes = (hex: string): string =>
  Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex').toString('latin1');

/** Reads one value after another; nothing where the text is over, or is no PDF any more. */
export const pdfValues = (text: string, from = 0) => {
  let at = from;
  /** Comments are spaces too. */
  const spaces = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;

  const skipSpace = (): void => {
    spaces.lastIndex = at;
    at += spaces.exec(text)?.[0].length ?? 0;
  };

  const run = (): string => {
    const start = at;
    while (at < text.length && regular.test(text.charAt(at))) at += 1;
    return text.slice(start, at);
  };

  /** Where a string of parentheses ends; they may be nested and escaped. */
  const stringEnd = (): number => {
    let depth = 1;
    let end = at + 1;
    while (end < text.length && depth > 0) {
      const char = text.charAt(end);
      depth += deeper[char] ?? 0;
      end += char === '\\' ? 2 : 1;
    }
    return end;
  };

  const string = (): PdfValue => {
    const end = stringEnd();
    const inner = text.slice(at + 1, end - 1);
    at = end;
    const bytes = inner.replace(/\\(\r\n|[0-7]{1,3}|[\s\S])/g, (_, escaped: string) => unescaped(escaped));
    return { bytes };
  };

  const hex = (): PdfValue => {
    const end = text.indexOf('>', at);
    const inner = text.slice(at + 1, end < 0 ? text.length : end).replace(/[^0-9a-f]/gi, '');
    at = end < 0 ? text.length : end + 1;
    return { bytes: hexBytes(inner) };
  };

  const name = (): PdfValue => {
    at += 1;
    return {
      name: run().replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      ),
    };
  };

  const isClosed = (closing: string): boolean => {
    skipSpace();
    return at >= text.length || text.startsWith(closing, at);
  };

  const until = (closing: string, depth: number): PdfValue[] => {
    const found: PdfValue[] = [];
    while (!isClosed(closing)) {
      const value = read(depth + 1);
      if (value === undefined) break;
      found.push(value);
    }
    at += closing.length;
    return withRefs(found);
  };

  const array = (depth: number): PdfValue => {
    at += 1;
    return until(']', depth);
  };

  const dictOrHex = (depth: number): PdfValue => {
    if (text[at + 1] !== '<') return hex();
    at += 2;
    return dictOf(until('>>', depth));
  };

  const stray = (): PdfValue => {
    at += 1;
    return { word: text.charAt(at - 1) };
  };

  const byMark: Readonly<Record<string, (depth: number) => PdfValue>> = {
    '(': string,
    '/': name,
    '[': array,
    '<': dictOrHex,
  };

  const read = (depth: number): PdfValue | undefined => {
    if (depth > deepest) return undefined;
    const marked = byMark[text.charAt(at)];
    if (marked) return marked(depth);
    const word = run();
    return word === '' ? stray() : wordAs(word);
  };

  return {
    next: (): PdfValue | undefined => {
      skipSpace();
      return at < text.length ? read(0) : undefined;
    },
    at: () => at,
    goTo: (place: number): void => {
      at = place;
    },
  };
};

export const asDict = (value: PdfValue | undefined): PdfDict | undefined =>
  value instanceof Map ? value : undefined;
export const asArray = (value: PdfValue | undefined): readonly PdfValue[] | undefined =>
  Array.isArray(value) ? value : undefined;
export const asNumber = (value: PdfValue | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;
export const nameOf = (value: PdfValue | undefined): string | undefined =>
  typeof value === 'object' && 'name' in value ? value.name : undefined;
export const bytesOf = (value: PdfValue | undefined): string | undefined =>
  typeof value === 'object' && 'bytes' in value ? value.bytes : undefined;
export const refOf = (value: PdfValue | undefined): number | undefined =>
  typeof value === 'object' && 'ref' in value ? value.ref : undefined;
export const wordOf = (value: PdfValue | undefined): string | undefined =>
  typeof value === 'object' && 'word' in value ? value.word : undefined;
