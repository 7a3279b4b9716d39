import * as z from 'zod';
import type { Read } from '../../shared/checked.ts';
import { type Layout, type Mapping, readHeader } from '../../shared/read-table.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { goodsColumns } from './goods-columns.ts';

const keys = goodsColumns.map(({ key }) => key);

/** Which headers of a subject's own files stand for which of our columns. None is as good as never having said. */
export const GoodsMapping = z.partialRecord(z.enum(keys), z.string().trim().min(1).max(200));
export type GoodsMapping = z.infer<typeof GoodsMapping>;

/** What of a mapping speaks of this file: one that was made by the template has no need of the rest. */
export const mappingFor = (header: readonly string[], mapping: Mapping): Mapping => {
  const names = new Set(header.map((name) => name.trim()));
  return Object.fromEntries(Object.entries(mapping).filter(([, name]) => names.has(name.trim())));
};

/** A file of goods need not be made anew: the preview asks which of its columns is meant. */
const leadToMapping = (refusal: Refusal): Refusal =>
  refusal.code === 'TABLE-COLUMN-MISSING'
    ? {
        ...refusal,
        next: {
          zh: '请在预览中指定对应的列，或在文件中补上该列。',
          en: 'Map the column in the preview, or add it to the file.',
        },
      }
    : refusal;

/** Where the columns of goods stand, by their own names and by what of the mapping speaks of this file. */
export const readGoodsHeader = (header: readonly string[], mapping: Mapping): Read<Layout> => {
  const layout = readHeader(goodsColumns, header, mappingFor(header, mapping));
  return layout.ok ? layout : { ok: false, refusals: layout.refusals.map(leadToMapping) };
};

const nothingRequired = goodsColumns.map((column) => ({ ...column, required: false }));

/** What is recognised of a header, though columns that are asked are missing from it. */
export const placesIn = (header: readonly string[], mapping: Mapping): Layout['places'] => {
  const layout = readHeader(nothingRequired, header, mappingFor(header, mapping));
  return layout.ok ? layout.value.places : [];
};
