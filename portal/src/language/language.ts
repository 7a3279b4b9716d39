import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { allWords } from './all-words.ts';
import type { Language, Words } from './words.ts';

const inOne = (words: Words, language: Language) =>
  Object.fromEntries(Object.entries(words).map(([key, both]) => [key, both[language]]));

const resource = (language: Language) => ({
  translation: Object.fromEntries(
    Object.entries(allWords).map(([group, words]) => [group, inOne(words, language)]),
  ),
});

const resources: Resource = { zh: resource('zh'), en: resource('en') };

const shelf = 'kouan-language';

/** Chinese unless somebody chose otherwise on this machine. */
const chosen = (): Language => (localStorage.getItem(shelf) === 'en' ? 'en' : 'zh');

const announce = (language: string) => {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
};

export const openLanguage = async () => {
  await i18next.use(initReactI18next).init({
    resources,
    lng: chosen(),
    fallbackLng: 'zh',
    interpolation: { escapeValue: false },
  });
  announce(i18next.language);
};

export const chooseLanguage = async (language: Language) => {
  localStorage.setItem(shelf, language);
  await i18next.changeLanguage(language);
  announce(language);
};
