import type { Words } from '../language/words.ts';

/** Whose money a fund line is. */
export const levelWords = {
  central: { zh: '中央', en: 'central' },
  region: { zh: '自治区', en: 'region' },
  city: { zh: '市级', en: 'city' },
} satisfies Words;
