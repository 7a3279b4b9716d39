import type { Bilingual } from '../../shared/bilingual.ts';
import { type ByCause, type Cause, saidOfCause } from './rescreening.ts';

const texts: ByCause<Bilingual> = {
  list: ({ version }) => ({ zh: `清单 ${version} 生效`, en: `the list ${version} took effect` }),
  'late-entry': ({ version, fileName }) => ({
    zh: `“${fileName}”的商品入册时，清单 ${version} 已经生效`,
    en: `the list ${version} had taken effect when the goods of “${fileName}” entered the book`,
  }),
  recall: ({ words }) => ({ zh: `召回：${words}`, en: `a recall: ${words}` }),
};

/** Why goods are suspended, as their owners and the departments read it. */
export const causeText = (cause: Cause): Bilingual => saidOfCause(texts, cause);
