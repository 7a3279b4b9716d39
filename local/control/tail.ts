import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';

const shownOfLog = 64 * 1024;

/** The end of a log. */
export const tail = async (file: string) => {
  if (!existsSync(file)) return '';
  const handle = await open(file);
  const { size } = await handle.stat();
  const { buffer, bytesRead } = await handle.read({
    buffer: Buffer.alloc(shownOfLog),
    position: Math.max(0, size - shownOfLog),
  });
  await handle.close();
  return buffer.subarray(0, bytesRead).toString('utf8');
};
