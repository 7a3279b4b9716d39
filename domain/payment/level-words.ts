import type { Bilingual } from '../shared/bilingual.ts';
import type { FundLineDocument } from './fund-line.ts';

/** Whose money a fund line is. */
export const levelWords = {
  central: { zh: '中央', en: 'central' },
  region: { zh: '自治区', en: 'region' },
  city: { zh: '市级', en: 'city' },
} satisfies Record<FundLineDocument['level'], Bilingual>;
