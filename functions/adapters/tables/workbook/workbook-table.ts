import type { Refusal } from '#domain/shared/refusal.ts';
import type { Manner, Row, Table } from '../table.ts';
import { empty } from '../troubles.ts';
import { type Archive, archiveOf } from './archive.ts';
import { hiddenSheets, moreSheets } from './concerns.ts';
import { readNumberFormats } from './number-formats.ts';
import { type Said, saidOf } from './said.ts';
import { readSharedTexts } from './shared-texts.ts';
import { writtenRows } from './sheet-cells.ts';
import { sheetRows } from './sheet-rows.ts';
import { spooled } from './spooled.ts';
import { noSheet } from './troubles.ts';
import { readWorkbook, type Sheet } from './workbook.ts';

const hasContent = async (archive: Archive, { part }: Sheet): Promise<boolean> => {
  for await (const { cells } of writtenRows(archive, part)) if (cells.length > 0) return true;
  return false;
};

const withContent = async (archive: Archive, sheets: readonly Sheet[]): Promise<readonly Sheet[]> => {
  const found: Sheet[] = [];
  for (const sheet of sheets) if (await hasContent(archive, sheet)) found.push(sheet);
  return found;
};

const namesOf = (sheets: readonly Sheet[]): string[] => sheets.map(({ name }) => name);

/** The first sheet that can be seen and holds something. What else there is, is said. */
const chosen = async (archive: Archive, sheets: readonly Sheet[], { concern }: Said): Promise<Sheet> => {
  const hidden = sheets.filter((sheet) => sheet.hidden);
  if (hidden.length === sheets.length) throw noSheet(namesOf(hidden));
  const [first, ...others] = await withContent(
    archive,
    sheets.filter((sheet) => !sheet.hidden),
  );
  if (!first) throw empty();
  if (others.length > 0) concern(moreSheets(first.name, namesOf(others)));
  if (hidden.length > 0) concern(hiddenSheets(namesOf(hidden)));
  return first;
};

async function* workbookRows(
  whole: AsyncIterable<Buffer>,
  manner: Manner,
  concerns: Refusal[],
): AsyncGenerator<Row> {
  const zip = await spooled(whole);
  try {
    const archive = await archiveOf(zip);
    const { sheets, from1904, texts, styles } = await readWorkbook(archive);
    const said = saidOf(concerns);
    const sheet = await chosen(archive, sheets, said);
    const book = {
      texts: await readSharedTexts(archive, texts),
      formatOf: await readNumberFormats(archive, styles),
      from1904,
      said,
    };
    yield* sheetRows(archive, sheet, book, manner);
  } finally {
    zip.close();
  }
}

/**
 * Reads an XLSX row by row. No library hands out rows as a stream within our memory (read-excel-file 9: 355 MB for
 * 100,000 rows), so yauzl finds the parts, saxes reads their XML, and what a worksheet is stands here.
 */
export const workbookTable = (whole: AsyncIterable<Buffer>, manner: Manner): Table => {
  const concerns: Refusal[] = [];
  return { format: 'xlsx', rows: workbookRows(whole, manner, concerns), concerns };
};
