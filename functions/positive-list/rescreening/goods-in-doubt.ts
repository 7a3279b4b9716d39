import * as z from 'zod';
import { InDoubt } from '#domain/positive-list/book/in-doubt.ts';
import { rowsPerPage } from '#domain/shared/rows-per-page.ts';
import { storedRows } from '../../casework/stored-rows.ts';
import type { Files } from '../../ports.ts';
import { findingsPrefix } from './rescreening-keys.ts';

/** A place among all goods in doubt: in which file of findings, and how many of its rows stand before. */
type Place = { readonly file: number; readonly row: number };

/** A place as whoever asks for the next page names it. */
export const PlaceText = z
  .string()
  .regex(/^\d{1,6}-\d{1,6}$/)
  .transform((text): Place => {
    const [file = 0, row = 0] = text.split('-').map(Number);
    return { file, row };
  });

const start: Place = { file: 0, row: 0 };

async function* goodsFrom(files: Files, id: string, from: Place) {
  let file = 0;
  for await (const key of files.list(findingsPrefix(id))) {
    const passed = file === from.file ? from.row : 0;
    const goods = file < from.file ? [] : await storedRows(files, key, InDoubt);
    for (const [n, one] of goods.slice(passed).entries()) yield { one, at: `${file}-${passed + n}` };
    file += 1;
  }
}

type Page = { readonly items: readonly InDoubt[]; readonly next?: string };

/** A whole page of what a re-screening has found, in the order of its report, and where the next one begins. */
export const pageInDoubt = async (files: Files, id: string, from: Place = start): Promise<Page> => {
  const items: InDoubt[] = [];
  for await (const { one, at } of goodsFrom(files, id, from)) {
    if (items.length === rowsPerPage) return { items, next: at };
    items.push(one);
  }
  return { items };
};
