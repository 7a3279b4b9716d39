import { gradeColumns } from '#domain/credit/grade-columns.ts';
import { bankResultColumns } from '#domain/payment/bank-result.ts';
import { goodsColumns } from '#domain/positive-list/goods/goods-columns.ts';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import { listKinds } from '#domain/subsidy/lists/list-kinds.ts';

const names: ReadonlyMap<string, Bilingual> = new Map(
  [
    ...Object.values(listKinds).flatMap(({ columns }) => columns),
    ...gradeColumns,
    ...goodsColumns,
    ...bankResultColumns,
  ].map(({ key, zh, en }) => [key, { zh, en }]),
);

/** A column of any of our files, as its header says it. */
export const columnName = (key: string, language: keyof Bilingual): string =>
  names.get(key)?.[language] ?? key;
