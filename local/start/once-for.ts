import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export const isDoneFor = (sources: string, note: string): boolean =>
  existsSync(note) && readFileSync(note, 'utf8') === sources;

/** Does what was not done for these sources yet, and notes that it is; what has failed is done again. */
export const onceFor = async (sources: string, note: string, work: () => Promise<void>): Promise<void> => {
  if (isDoneFor(sources, note)) return;
  await work();
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, sources);
};
