import type { Bilingual } from '../../shared/bilingual.ts';
import { type ByCause, type Cause, saidOfCause } from './rescreening.ts';

type Version = { readonly version: string; readonly title: Bilingual };

const tookEffect = ({ version, title }: Version): Bilingual => ({
  zh: `${title.zh} ${version} 生效`,
  en: `${title.en} ${version} took effect`,
});

const recallSaid = ({ words }: { readonly words: string }): Bilingual => ({
  zh: `召回：${words}`,
  en: `a recall: ${words}`,
});

/** One thing after the other, as a sentence has them. */
const together = (parts: readonly Bilingual[]): Bilingual => ({
  zh: parts.map(({ zh }) => zh).join('；'),
  en: parts.map(({ en }) => en).join('; '),
});

const texts: ByCause<Bilingual> = {
  list: tookEffect,
  'late-entry': ({ fileName, lists, recalls }) => {
    const { zh, en } = together([...lists.map(tookEffect), ...recalls.map(recallSaid)]);
    return {
      zh: `“${fileName}”的商品入册前，${zh}`,
      en: `before the goods of “${fileName}” entered the book: ${en}`,
    };
  },
  recall: recallSaid,
};

/** Why goods are in doubt, as their owners and the departments read it. */
export const causeText = (cause: Cause): Bilingual => saidOfCause(texts, cause);
