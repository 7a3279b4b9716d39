import { buffer } from 'node:stream/consumers';
import type { Files } from '../ports.ts';
import { foundType } from './found-type.ts';
import { sha256Of } from './sha256-of.ts';

/** A file as it has arrived, with what its bytes say of it. */
export type Arrived = {
  readonly body: Buffer;
  readonly bytes: number;
  readonly sha256: string;
  readonly contentType: string;
};

/** What lies under an upload address now; nothing while nothing has arrived. */
export const arrived = async (
  files: Pick<Files, 'bytesOf' | 'read'>,
  key: string,
): Promise<Arrived | undefined> => {
  if ((await files.bytesOf(key)) === undefined) return undefined;
  const body = await buffer(await files.read(key));
  return { body, bytes: body.length, sha256: sha256Of(body), contentType: await foundType(body) };
};

/**
 * Lays a file aside where no upload address leads, under a key that ends with the name of its bytes. Its own address
 * lives on for a while; what is put there later is not what was taken.
 */
export const laidAside = async (files: Pick<Files, 'write'>, file: Arrived, under: string) => {
  const { body, sha256, contentType } = file;
  const objectKey = `${under}/${sha256}`;
  await files.write({ key: objectKey, body, contentType });
  return { objectKey, sha256, contentType };
};
