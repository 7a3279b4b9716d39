import { importColumns } from '#domain/credit/imports/import-columns.ts';
import { bankResultColumns } from '#domain/payment/bank-result.ts';
import { goodsColumns } from '#domain/positive-list/goods/goods-columns.ts';
import { listColumns } from '#domain/positive-list/lists/list-entry-file.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { listKinds } from '#domain/subsidy/lists/list-kinds.ts';
import { sampleColumns } from '#domain/subsidy/simulation/sample-columns.ts';

/** Every column of every file that people send us. One key is one thing, whatever file it stands in. */
export const fileColumns = [
  ...Object.values(listKinds).flatMap(({ columns }) => columns),
  ...Object.values(importColumns).flat(),
  ...goodsColumns,
  ...bankResultColumns,
  ...sampleColumns([]),
];

/** A list calls the name of goods otherwise; what subjects send comes before. */
const names: ReadonlyMap<string, Bilingual> = new Map(
  [...listColumns, ...fileColumns].map(({ key, zh, en }) => [key, { zh, en }]),
);

/** A column of any of our files, as its header says it. */
export const columnName = (key: string, language: keyof Bilingual): string =>
  names.get(key)?.[language] ?? key;
