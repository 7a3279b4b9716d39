import * as z from 'zod';
import { Bilingual } from '../../shared/bilingual.ts';
import { displayYuan, fen } from '../../shared/money.ts';
import { type PlaceName, places } from './place.ts';

/** One thing that a programme says: where, what that is called, and what it says there. */
export type Telling = {
  readonly at: PlaceName;
  /** Tells it apart where one place says several things: the modes, the tiers, the conditions. */
  readonly key: string;
  readonly what: Bilingual;
  readonly says: Bilingual;
  /** Told by a part of something; where that is new or gone altogether, so is this, and it is not said again. */
  readonly of?: string;
};

/** A telling as it is read: where, what that is called, and what stands there. */
export const ToldPart = z.object({ at: z.string(), what: Bilingual, says: Bilingual });
export type ToldPart = Readonly<z.infer<typeof ToldPart>>;

export const keyOf = (at: PlaceName, one = ''): string => (one === '' ? at : `${at} ${one}`);

type More = { readonly one?: string; readonly of?: string; readonly what?: Bilingual };

export const telling = (at: PlaceName, says: Bilingual, { one = '', of, what }: More = {}): Telling => ({
  at,
  key: keyOf(at, one),
  what: what ?? places[at],
  says,
  ...(of === undefined ? {} : { of }),
});

/** The same in both languages: a code, a day, a number. */
export const plain = (value: string | number): Bilingual => ({ zh: String(value), en: String(value) });

export const inYuan = (amount: number): Bilingual => ({
  zh: `${displayYuan(fen(amount))} 元`,
  en: `${displayYuan(fen(amount))} yuan`,
});

export const joined = (all: readonly Bilingual[]): Bilingual => ({
  zh: all.map(({ zh }) => zh).join('、'),
  en: all.map(({ en }) => en).join(', '),
});

/** A part of a larger place: 申报条件“…”的不符合的说明. */
export const partOf = (whole: Bilingual, part: Bilingual): Bilingual => ({
  zh: `${whole.zh}的${part.zh}`,
  en: `${part.en} of the ${whole.en}`,
});
