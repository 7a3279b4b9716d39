import type { Bilingual } from '../../shared/bilingual.ts';
import { displayMeasure } from '../amount/reckonings.ts';
import { yesOrNo } from '../programme/choice-words.ts';
import { type FactName, type Facts, factCatalogue } from '../programme/fact.ts';

const wordsOf = (fact: FactName): Readonly<Record<string, Bilingual>> => {
  const kind = factCatalogue[fact];
  return 'words' in kind ? kind.words : {};
};

/** Each word of a fact as it is read aloud. */
export const wordsRead = (fact: FactName, words: readonly string[]): Bilingual => {
  const known = words.map((word) => wordsOf(fact)[word] ?? { zh: word, en: word });
  return { zh: known.map(({ zh }) => zh).join('、'), en: known.map(({ en }) => en).join(', ') };
};

/** What is known of a fact, as people read it; nothing where it is not known. */
export const factText = (name: FactName, facts: Facts): Bilingual | undefined => {
  const value = facts[name];
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return yesOrNo[`${value}`];
  return typeof value === 'number' ? displayMeasure(name, value) : wordsRead(name, value);
};
