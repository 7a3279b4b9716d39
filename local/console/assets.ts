import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from 'hono';

const types = {
  'console.css': 'text/css; charset=utf-8',
  'console.js': 'text/javascript; charset=utf-8',
} as const satisfies Record<string, string>;

const isAsset = (name: string): name is keyof typeof types => Object.hasOwn(types, name);

/** Two small files, as they are written: nothing has to be built before the console can be looked at. */
export const assets = async (context: Context) => {
  const name = context.req.param('file') ?? '';
  if (!isAsset(name)) return context.notFound();
  const text = await readFile(join(import.meta.dirname, 'assets', name), 'utf8');
  return context.body(text, 200, { 'content-type': types[name] });
};
