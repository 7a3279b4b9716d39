import { type Part, zipOf } from './zip.ts';

/** A sheet as XML: its rows, and what stands before and behind them. */
type SheetMade = {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly before?: string;
  readonly rows: string;
  readonly merged?: readonly string[];
};
type BookMade = {
  readonly sheets?: readonly SheetMade[];
  /** Each as the XML within its element. */
  readonly texts?: readonly string[];
  /** Format codes; the cells' style 1 is the first. */
  readonly formats?: readonly string[];
  readonly from1904?: boolean;
  readonly more?: readonly Part[];
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const firstOwnFormat = 164;

/** What XML cannot hold, and what looks like such an escape, as spreadsheets write it. */
const unwritable = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

export const xmlText = (text: string): string =>
  text
    .replace(unwritable, (char) => `_x${char.charCodeAt(0).toString(16).padStart(4, '0')}_`)
    .replace(/[&<>]/g, (char) => escapes[char] ?? char);

export const cell = (name: string, inner: string, attributes = ''): string =>
  `<c r="${name}" ${attributes}>${inner}</c>`;
export const number = (name: string, value: string | number, style = 0): string =>
  cell(name, `<v>${value}</v>`, `s="${style}"`);
export const inline = (name: string, text: string): string =>
  cell(name, `<is><t xml:space="preserve">${xmlText(text)}</t></is>`, 't="inlineStr"');
export const row = (line: number, ...cells: readonly string[]): string =>
  `<row r="${line}">${cells.join('')}</row>`;

const letter = (column: number): string => String.fromCharCode(65 + column);

/** Rows of texts, each with as many cells as it has texts; what is empty is left out, as spreadsheets do. */
export const textRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((texts, n) =>
      row(
        n + 1,
        ...texts.map((text, column) => (text === '' ? '' : inline(`${letter(column)}${n + 1}`, text))),
      ),
    )
    .join('');

/** The same rows by way of the texts that cells share. */
export const sharedRows = (rows: readonly (readonly string[])[]): BookMade => {
  const texts = [...new Set(rows.flat())];
  const of = (text: string, column: number, n: number) =>
    text === '' ? '' : cell(`${letter(column)}${n + 1}`, `<v>${texts.indexOf(text)}</v>`, 't="s"');
  return {
    texts: texts.map((text) => `<t xml:space="preserve">${xmlText(text)}</t>`),
    sheets: [{ rows: rows.map((line, n) => row(n + 1, ...line.map((text, c) => of(text, c, n)))).join('') }],
  };
};

const relation = (id: string, type: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}" ${mode}/>`;
const relationsOf = (...all: readonly string[]) =>
  `<Relationships xmlns="${relations}">${all.join('')}</Relationships>`;

const sheetXml = ({ before = '', rows, merged = [] }: SheetMade): string => {
  const ranges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const behind = merged.length > 0 ? `<mergeCells count="${merged.length}">${ranges}</mergeCells>` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;
};

const stylesXml = (formats: readonly string[]): string => {
  const codes = formats.map(
    (code, n) =>
      `<numFmt numFmtId="${firstOwnFormat + n}" formatCode="${xmlText(code).replaceAll('"', '&quot;')}"/>`,
  );
  const styles = formats.map((_, n) => `<xf numFmtId="${firstOwnFormat + n}" applyNumberFormat="1"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
};

const sheetElement = ({ name, state }: SheetMade, n: number) =>
  `<sheet name="${xmlText(name ?? `表${n + 1}`)}" sheetId="${n + 1}" state="${state ?? 'visible'}" r:id="s${n}"/>`;

/** The parts of a workbook, to be changed before they are packed. */
export const workbookParts = ({
  sheets = [],
  texts = [],
  formats = [],
  from1904 = false,
  more = [],
}: BookMade): readonly Part[] => [
  { name: '[Content_Types].xml', body: '<Types/>' },
  { name: '_rels/.rels', body: relationsOf(relation('w', 'officeDocument', 'xl/workbook.xml')) },
  {
    name: 'xl/workbook.xml',
    body: `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${from1904 ? 1 : 0}"/>
<sheets>${sheets.map(sheetElement).join('')}</sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    body: relationsOf(
      ...sheets.map((_, n) => relation(`s${n}`, 'worksheet', `worksheets/sheet${n + 1}.xml`)),
      relation('t', 'sharedStrings', '/xl/sharedStrings.xml'),
      relation('f', 'styles', 'styles.xml'),
      relation('x', 'externalLinkPath', 'file:///etc/passwd', 'TargetMode="External"'),
    ),
  },
  ...sheets.map((sheet, n) => ({ name: `xl/worksheets/sheet${n + 1}.xml`, body: sheetXml(sheet) })),
  {
    name: 'xl/sharedStrings.xml',
    body: `<sst xmlns="${main}">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
  },
  { name: 'xl/styles.xml', body: stylesXml(formats) },
  ...more,
];

export const aWorkbook = (made: BookMade): Buffer => zipOf(workbookParts(made));

/** A workbook of one sheet with these rows; parts of the same name replace its own. */
export const aSheet = (
  rows: string,
  { name, state, before, merged, ...book }: Omit<BookMade, 'sheets'> & Omit<SheetMade, 'rows'> = {},
  instead: readonly Part[] = [],
): Buffer => {
  const sheet = {
    rows,
    ...(name && { name }),
    ...(state && { state }),
    ...(before && { before }),
    ...(merged && { merged }),
  };
  const parts = workbookParts({ ...book, sheets: [sheet] });
  return zipOf(parts.map((part) => instead.find((other) => other.name === part.name) ?? part));
};
