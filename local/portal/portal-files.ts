import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** The built portal; an address that is no file is a page of it, and the portal finds out which. */
export const portalFiles =
  (folder: string) =>
  async (request: Request): Promise<Response | undefined> =>
    ['GET', 'HEAD'].includes(request.method)
      ? ((await asset(folder, request)) ?? page(folder, request))
      : undefined;

/** Nothing where the address cannot be read. */
const pathOf = ({ url }: Request) => {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return undefined;
  }
};

const asset = async (folder: string, request: Request) => {
  const path = pathOf(request);
  if (path === undefined) return undefined;
  const file = join(folder, path === '/' ? 'index.html' : normalize(path));
  return file.startsWith(folder) && (await isFile(file)) ? send(file, cacheOf(path)) : undefined;
};

const page = (folder: string, { headers }: Request) => {
  const index = join(folder, 'index.html');
  return headers.get('accept')?.includes('text/html') && existsSync(index)
    ? send(index, 'no-cache')
    : undefined;
};

const isFile = async (file: string) => (await stat(file).catch(() => undefined))?.isFile() ?? false;

/** What vite puts under assets/ carries its hash in its name. */
const cacheOf = (path: string) =>
  path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

const send = async (file: string, cache: string) =>
  new Response(new Uint8Array(await readFile(file)), {
    headers: { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': cache },
  });
