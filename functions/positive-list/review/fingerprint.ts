import { createHash } from 'node:crypto';

/** Passes bytes on as they come, and knows in the end which file they were. */
export const fingerprinted = (source: AsyncIterable<Uint8Array>) => {
  const hash = createHash('sha256');
  async function* passed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      hash.update(chunk);
      yield chunk;
    }
  }
  return { bytes: passed(), sha256: () => hash.digest('hex') };
};
