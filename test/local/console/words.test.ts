import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sayIn } from '#local/console/parts/language.ts';

const root = 'local/console';
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('words.ts'),
);

type Both = { zh: string; en: string };

const blanks = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();

it.each(files)('every sentence of %s has the same blanks in both languages', async (file) => {
  const words: Record<string, Record<string, Both>> = await import(join(process.cwd(), root, file));
  const sentences = Object.values(words).flatMap((each) => Object.values(each));
  expect(sentences.length).toBeGreaterThan(0);
  expect(sentences.filter(({ zh, en }) => blanks(zh).join() !== blanks(en).join())).toEqual([]);
});

it('a sentence is said in the language of its reader, its blanks filled', () => {
  const behind = { zh: '还差 {{n}} 项', en: '{{n}} behind' };
  expect([sayIn('zh')(behind, { n: 3 }), sayIn('en')(behind, { n: 3 })]).toEqual(['还差 3 项', '3 behind']);
});
