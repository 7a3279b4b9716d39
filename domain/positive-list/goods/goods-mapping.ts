import * as z from 'zod';
import { type Layout, type Mapping, readHeader } from '../../shared/read-table.ts';
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

const nothingRequired = goodsColumns.map((column) => ({ ...column, required: false }));

/** What is recognised of a header, though columns that are asked are missing from it. */
export const placesIn = (header: readonly string[], mapping: Mapping): Layout['places'] => {
  const layout = readHeader(nothingRequired, header, mappingFor(header, mapping));
  return layout.ok ? layout.value.places : [];
};
