import type { Language } from '../language/words.ts';

const between: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };

/** Names one after the other, as each language sets them apart. */
export const listed = (names: readonly string[], language: Language): string => names.join(between[language]);
