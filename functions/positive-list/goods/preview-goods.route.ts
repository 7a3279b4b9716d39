import * as z from 'zod';
import { goodsColumns } from '#domain/positive-list/goods/goods-columns.ts';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import { type GoodsMapping, mappingFor, placesIn } from '#domain/positive-list/goods/goods-mapping.ts';
import { type ScreenedRow, SeenRow } from '#domain/positive-list/goods/screened-row.ts';
import { Bilingual } from '#domain/shared/bilingual.ts';
import type { Layout } from '#domain/shared/read-table.ts';
import { Refusal } from '#domain/shared/refusal.ts';
import { TableUnreadable } from '../../adapters/tables/table-unreadable.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { heldAgainstBook } from '../review/filed-elsewhere.ts';
import { yardstickOn } from '../review/review-scene.ts';
import { readGoodsFile } from './goods-file.ts';
import { mappingOf } from './mapping-of.ts';
import { GoodsFilingPath, ownGoodsFiling } from './own-goods-filing.ts';
import { objectionToUpload } from './uploaded-file.ts';

const shownRows = 20;
/** Of a header; nobody looks through more of it. */
const mostColumns = 200;

const Preview = z
  .object({
    encoding: z.enum(['utf-8', 'gb18030']).optional(),
    /** Columns that were recognised, and at which place in the file, the first being 1. */
    columns: z.array(z.object({ key: z.string(), title: Bilingual, place: z.int().positive() })),
    unknownColumns: z.array(z.string()),
    /** The header as it stands in the file, also where columns are missing from it. */
    header: z.array(z.string()),
    /** Columns that were taken from where the kept mapping says. */
    mapped: z.array(z.string()),
    rows: z.array(SeenRow),
    more: z.boolean(),
    /** Why the file cannot be read, where it cannot. */
    findings: z.array(Refusal),
    /** What was repaired or passed over while it was read: warnings, which stop nothing. */
    concerns: z.array(Refusal),
  })
  .meta({ id: 'GoodsPreview' });
type Preview = z.infer<typeof Preview>;

const nothingRead = { unknownColumns: [], rows: [], more: false, concerns: [] };

const recognised = (places: Layout['places']): Preview['columns'] =>
  goodsColumns.flatMap(({ key, zh, en }) => {
    const found = places.find((one) => one.key === key);
    return found ? [{ key, title: { zh, en }, place: found.place + 1 }] : [];
  });

const firstRows = async (rows: AsyncIterable<ScreenedRow>) => {
  const shown: ScreenedRow[] = [];
  for await (const row of rows) {
    if (shown.length === shownRows) return { rows: shown, more: true };
    shown.push(row);
  }
  return { rows: shown, more: false };
};

type HeadedBy = 'header' | 'columns' | 'mapped';

/** What the header says, by itself and by the mapping that is kept. */
const headed = (names: readonly string[], mapping: GoodsMapping): Pick<Preview, HeadedBy> => ({
  header: names.slice(0, mostColumns),
  columns: recognised(placesIn(names, mapping)),
  mapped: Object.keys(mappingFor(names, mapping)),
});
const previewOf = async (ports: Ports, filing: GoodsFiling): Promise<Preview> => {
  const { subjectId, mode, objectKey } = filing;
  const { terms, yardstick } = await yardstickOn(ports, mode, momentOf(ports).today);
  const mapping = await mappingOf(ports, filing);
  try {
    const bytes = await ports.evidence.read(objectKey);
    const file = await readGoodsFile(bytes, yardstick, terms.mostRows, mapping);
    const { encoding, header, layout, concerns } = file;
    const { rows, more } = await firstRows(file.rows);
    const shown = { rows: await heldAgainstBook(ports, subjectId, rows), more };
    const unknownColumns = [...layout.unknown];
    const said = { findings: [], concerns: [...concerns] };
    return { encoding, unknownColumns, ...headed(header, mapping), ...shown, ...said };
  } catch (error) {
    if (!(error instanceof TableUnreadable)) throw error;
    return { ...nothingRead, ...headed(error.header, mapping), findings: [...error.refusals] };
  }
};

/** How the file would be read: its columns, and what would become of its first rows. Nothing is stored. */
export const previewGoods = route(
  {
    id: 'previewGoods',
    method: 'POST',
    path: '/api/applicant/goods/{subjectId}/filings/{id}/preview',
    who: 'member',
    summary: { zh: '预览商品文件', en: 'Preview a goods file' },
    params: GoodsFilingPath,
    answer: Preview,
  },
  async (ports, { params }) => {
    const filing = await ownGoodsFiling(ports, params);
    if (filing instanceof Refused) return filing;
    return (await objectionToUpload(ports, filing)) ?? previewOf(ports, filing);
  },
);
