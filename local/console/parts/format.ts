import type { Bilingual } from '#domain/shared/bilingual.ts';
import { jsonIn } from '#local/data/json-in.ts';
import type { Say } from './language.ts';
import { partWords } from './words.ts';

const beijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** An instant on a Beijing clock, as people read it in both languages. */
export const instant = (milliseconds: number) => beijing.format(milliseconds);

type Step = { from: number; unit: number; words: Bilingual };

const steps: readonly Step[] = [
  { from: 172_800_000, unit: 86_400_000, words: partWords.days },
  { from: 7_200_000, unit: 3_600_000, words: partWords.hours },
  { from: 120_000, unit: 60_000, words: partWords.minutes },
  { from: 10_000, unit: 1_000, words: partWords.seconds },
  { from: 0, unit: 1, words: partWords.milliseconds },
];

/** How long something took, as exactly as somebody wants to know it. */
export const duration = (milliseconds: number, say: Say) => {
  const whole = Math.max(0, milliseconds);
  const { unit, words } = steps.find(({ from }) => whole >= from) ?? {
    unit: 1,
    words: partWords.milliseconds,
  };
  return say(words, { n: Math.round(whole / unit) });
};

/** JSON for the eye; a text that is none is shown as it is. */
export const pretty = (text: string) => {
  const value = jsonIn(text);
  return value === undefined ? text : JSON.stringify(value, null, 2);
};
