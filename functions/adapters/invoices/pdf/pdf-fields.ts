import type { InvoiceFields } from '#domain/subsidy/invoices/invoice-fields.ts';
import { pdfObjects } from './pdf-objects.ts';
import { type Piece, pdfPieces } from './pdf-pieces.ts';

/** Larger than that are scans, which say nothing. */
const largestFile = 20 * 1024 * 1024;

/** What lies on one line stands at nearly one height: a label and its value need not be of one size. */
const sameLine = 4;

const isAbove = (a: Piece, b: Piece): number => a.page - b.page || b.y - a.y;

/** Texts as they are read: from above, and from the left. */
const linesOf = (pieces: readonly Piece[]): readonly string[] => {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted(isAbove)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first?.page === piece.page && first.y - piece.y <= sameLine) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) =>
    line
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text)
      .join('')
      // Fonts map a radical to its own sign, and a full-width colon is a colon.
      .normalize('NFKC')
      .replace(/\s/g, ''),
  );
};

const middleOf = (pieces: readonly Piece[]): number => {
  const places = pieces.map(({ x }) => x);
  return (Math.min(...places) + Math.max(...places)) / 2;
};

const found = (lines: readonly string[], pattern: RegExp, group = 1): string | undefined =>
  lines.map((line) => pattern.exec(line)?.[group]).find((text) => text !== undefined);

const every = (lines: readonly string[], pattern: RegExp): readonly string[] =>
  lines.flatMap((line) => [...line.matchAll(pattern)].flatMap(({ 1: text }) => text ?? []));

/** The buyer stands on the left and the seller on the right; older invoices have the buyer above the seller. */
const parties = (pieces: readonly Piece[], pattern: RegExp) => {
  const middle = middleOf(pieces);
  const left = every(linesOf(pieces.filter(({ x }) => x < middle)), pattern);
  const right = every(linesOf(pieces.filter(({ x }) => x >= middle)), pattern);
  return { buyer: left[0], seller: right[0] ?? left[1] };
};

const money = String.raw`-?[¥￥]?-?[\d,]+\.\d{2}`;

const fieldsOf = (pieces: readonly Piece[]): InvoiceFields => {
  const lines = linesOf(pieces);
  const names = parties(pieces, /名称:([^:]+?)(?=(?:统一社会信用|纳税人识别号|名称:|$))/g);
  const codes = parties(pieces, /纳税人识别号:([0-9A-Z]{15,20})/g);
  return {
    code: found(lines, /发票代码:?(\d{10,12})/),
    number: found(lines, /发票号码:?(\d{20}|\d{8})(?!\d)/) ?? found(lines, /(?<!\d)(\d{20})(?!\d)/),
    issuedOn:
      found(lines, /开票日期:?(\d{4}年\d{1,2}月\d{1,2}日)/) ?? found(lines, /(\d{4}年\d{1,2}月\d{1,2}日)/),
    buyerName: names.buyer,
    buyerCode: codes.buyer,
    sellerName: names.seller,
    sellerCode: codes.seller,
    amount: found(lines, new RegExp(`小写\\)?(${money})`)),
    tax: found(lines, new RegExp(`合计${money}(${money})`)),
    remark: found(lines, /(被红冲蓝字.*)/),
    items: pieces.map(({ text }) => text.trim()).filter((text) => /^\*[^*]+\*./.test(text)),
  };
};

/** What a PDF says of its invoice as text. A scan, a PDF with a password and one in a font of its own say nothing. */
export const pdfFields = (file: Buffer): InvoiceFields => {
  const objects = file.length <= largestFile ? pdfObjects(file) : undefined;
  const pieces = objects && !objects.isEncrypted ? pdfPieces(objects) : [];
  return pieces.length === 0 ? { items: [] } : fieldsOf(pieces);
};
