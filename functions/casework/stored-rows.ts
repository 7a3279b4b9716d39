import { text } from 'node:stream/consumers';
import type * as z from 'zod';
import type { Files } from '../ports.ts';

const jsonLine = (row: unknown): string => `${JSON.stringify(row)}\n`;
const jsonLines = 'application/jsonl; charset=utf-8';

/** A whole file as text: only for what is known to be small, such as a piece. */
export const storedText = async (files: Files, key: string): Promise<string> => text(await files.read(key));

/** The rows of a stored piece, each as its text. */
export const storedLines = async (files: Files, key: string): Promise<string[]> =>
  (await storedText(files, key)).split('\n').filter((line) => line !== '');

/** The rows of a stored piece. */
export const storedRows = async <T>(files: Files, key: string, shape: z.ZodType<T>): Promise<T[]> =>
  (await storedLines(files, key)).map((line) => shape.parse(JSON.parse(line)));

export const storeRows = (files: Files, key: string, rows: readonly unknown[]): Promise<void> =>
  files.write({ key, body: rows.map(jsonLine).join(''), contentType: jsonLines });

export const stored = async <T>(files: Files, key: string, shape: z.ZodType<T>): Promise<T> =>
  shape.parse(JSON.parse(await storedText(files, key)));

export const store = (files: Files, key: string, value: unknown): Promise<void> =>
  files.write({ key, body: JSON.stringify(value), contentType: 'application/json; charset=utf-8' });
