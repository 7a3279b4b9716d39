import type { Bilingual } from '#domain/shared/bilingual.ts';

/** A title where a line begins: titles are written as they stand in a sentence. */
export const headed = ({ zh, en }: Bilingual): Bilingual => ({
  zh,
  en: `${en.charAt(0).toUpperCase()}${en.slice(1)}`,
});
