import { openAsBlob } from 'node:fs';
import type { Context } from 'hono';
import type { Sights } from '../needs.ts';

/** An object to be kept, and never to be opened in the place of one of our pages. */
export const bodyOf = async ({ objects }: Sights, context: Context) => {
  const [bucket, key] = [context.req.param('bucket') ?? '', context.req.query('key') ?? ''];
  const found = objects.find({ bucket, key });
  if (!found) return context.notFound();
  const name = encodeURIComponent(key.split('/').at(-1) ?? key);
  return new Response(await openAsBlob(objects.bodyOf(found)), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(found.size),
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
    },
  });
};
