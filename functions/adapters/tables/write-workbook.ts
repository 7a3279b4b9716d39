import { Buffer } from 'node:buffer';
import { zipOf } from './write-zip.ts';

/** A number is a number to whoever opens the file; a text is never a formula. */
export type WorkbookCell = string | number;

/** What XML cannot carry, or would take for its own. */
const unwritable = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What looks like an escape is none, and says so. */
const likeAnEscape = /_(?=x[0-9A-Fa-f]{4}_)/g;

const written = (text: string): string =>
  text
    .replace(unwritable, '')
    .replace(likeAnEscape, '_x005F_')
    .replace(/[&<>]/g, (mark) => marks[mark] ?? mark);

const cellXml = (cell: WorkbookCell): string =>
  typeof cell === 'number'
    ? `<c><v>${cell}</v></c>`
    : `<c t="inlineStr"><is><t xml:space="preserve">${written(cell)}</t></is></c>`;

const rowXml = (cells: readonly WorkbookCell[]): string => `<row>${cells.map(cellXml).join('')}</row>`;

const xml = (body: string): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`);

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relation = (target: string, type: string): string =>
  `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;

/** Everything about a workbook of one sheet but the sheet. */
const frame = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`,
  '_rels/.rels': relation('xl/workbook.xml', 'officeDocument'),
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relation('worksheets/sheet1.xml', 'worksheet'),
};

const sheetXml = (rows: Iterable<readonly WorkbookCell[]>): string =>
  `<worksheet xmlns="${main}"><sheetData>${Array.from(rows, rowXml).join('')}</sheetData></worksheet>`;

export const workbookType = `${spreadsheet}.sheet`;

/** A workbook of one sheet. The same rows are the same bytes: nothing in it says when it was written. */
export const workbookOf = (rows: Iterable<readonly WorkbookCell[]>): Uint8Array =>
  zipOf([
    ...Object.entries(frame).map(([name, body]) => ({ name, bytes: xml(body) })),
    { name: 'xl/worksheets/sheet1.xml', bytes: xml(sheetXml(rows)) },
  ]);
