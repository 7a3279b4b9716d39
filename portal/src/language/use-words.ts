import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '#domain/shared/bilingual.ts';
import type { allWords } from './all-words.ts';
import type { Language } from './words.ts';

type All = typeof allWords;
export type WordKey = { [G in keyof All & string]: `${G}.${keyof All[G] & string}` }[keyof All & string];
type Values = Readonly<Record<string, string | number>>;

export type Translate = (key: WordKey, values?: Values) => string;
export type Say = (both: Bilingual) => string;

/** The portal's own words by key, and what the API says in both languages. */
export const useWords = () => {
  const { t: translate, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  const t: Translate = useCallback((key, values) => translate(key, { ...values }), [translate]);
  const say: Say = useCallback((both) => both[language], [language]);
  return { t, say, language };
};
