import type { Bilingual } from '../shared/bilingual.ts';
import type { Refusal } from '../shared/refusal.ts';
import { type Dimension, effectWords, severityOf } from './effects.ts';
import type { CreditEffects } from './effects-on.ts';
import { groundInWords } from './ground.ts';

const codes: Readonly<Record<Dimension, string>> = {
  filing: 'CR-101',
  goods: 'CR-102',
  claim: 'CR-103',
  payment: 'CR-104',
};

const unrestricted: Bilingual = {
  zh: '当日没有限制性的信用等级或限制措施',
  en: 'no restricting grade and no ban on that day',
};

const appeal: Bilingual = {
  zh: '对所依据的记录有异议的，可以申诉。',
  en: 'Whoever disagrees with the record may appeal.',
};

const wordsFor = (dimension: Dimension, effect: string): Bilingual => {
  const words: Readonly<Record<string, Bilingual>> = effectWords[dimension];
  return words[effect] ?? { zh: effect, en: effect };
};

/** One refusal for each ground, where credit stops something (hard) or sends it to a person (flag); else none. */
export const creditRefusals = ({ dimension, effect, grounds }: CreditEffects[Dimension]): Refusal[] => {
  const severity = severityOf(dimension, effect);
  if (severity === undefined) return [];
  const does = wordsFor(dimension, effect);
  return grounds.map((ground) => {
    const why = groundInWords(ground);
    return {
      code: codes[dimension],
      severity,
      at: 'credit',
      ...(ground.document ? { found: ground.document } : {}),
      expected: unrestricted,
      reason: { zh: `${does.zh}。${why.zh}`, en: `${does.en}. ${why.en}` },
      next: ground.repair ?? appeal,
      clause: ground.clause,
    };
  });
};
