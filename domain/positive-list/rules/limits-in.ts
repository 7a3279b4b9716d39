import type { Bilingual } from '../../shared/bilingual.ts';
import { type Quantity, quantityWords } from '../../shared/unit.ts';

/** The quantities that remarks name, in words. */
export const limitsIn = (remarks: readonly { readonly limit: Quantity }[]): Bilingual => {
  const words = remarks.map(({ limit }) => quantityWords(limit));
  return { zh: words.map(({ zh }) => zh).join('、'), en: words.map(({ en }) => en).join(', ') };
};
