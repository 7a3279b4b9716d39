import * as z from 'zod';
import { Bilingual } from '../../shared/bilingual.ts';
import { accepted, type Checked, refused } from '../../shared/checked.ts';
import { countryOf } from '../../shared/country.ts';
import { BasisPoints } from '../../shared/money.ts';
import { normaliseText } from '../../shared/normalise.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { lineRefusal } from './list-checks.ts';

/** Where parcels may go: a group of countries, or the country itself; by whom, and how much of the fee counts. */
export const Destination = z.object({
  id: z.string(),
  title: Bilingual,
  /** Of a country any one name will do: the table of countries knows the others. */
  names: z.array(z.string()).min(1),
  /** The carriers by which it counts; where none are named, every carrier of the programme. */
  carriers: z.array(z.string()).optional(),
  counts: BasisPoints,
});
export type Destination = Readonly<z.infer<typeof Destination>>;

const bare = (name: string): string =>
  (countryOf(name)?.zh ?? normaliseText(name)).replace(/\s/g, '').toLowerCase();

const isLetter = (character: string): boolean =>
  /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character);

/** Chinese is written without gaps; a word of letters ends where no letter follows: Rustavi does not begin with RU. */
const endsAt = (text: string, length: number): boolean =>
  !(isLetter(text.charAt(length - 1)) && isLetter(text.charAt(length)));

/** No name of a country is longer, whatever stands in a cell. */
const longestName = 64;

/** Everything with which a text begins, the longest first. */
const beginningsOf = (text: string): string[] =>
  Array.from({ length: Math.min(text.length, longestName) }, (_, n) => n + 1)
    .filter((length) => endsAt(text, length))
    .map((length) => text.slice(0, length))
    .toReversed();

/** The group that a cell means, by the longest name that it begins with: 俄罗斯莫斯科, South Korea Seoul. */
export const destinationNamed = (known: readonly Destination[]) => {
  const byName = new Map(known.flatMap((one) => one.names.map((name) => [bare(name), one] as const)));
  const isName = (text: string): boolean => byName.has(bare(text)) || countryOf(text) !== undefined;
  // A hundred thousand parcels go to a few places, and each is looked for once.
  const meant = new Map<string, Destination | undefined>();
  return (written: string): Destination | undefined => {
    if (!meant.has(written))
      meant.set(written, byName.get(bare(beginningsOf(normaliseText(written)).find(isName) ?? '')));
    return meant.get(written);
  };
};

/** The cell stays as it is written; it must begin with a destination of the programme. */
export const checkDestination = (known: readonly Destination[]) => {
  const goesTo = destinationNamed(known);
  const expected = {
    zh: `以国家（地区）开头，如“国内 哈尔滨”：${known.map(({ title }) => title.zh).join('、')}`,
    en: `the country first, as in “Russia Moscow”: ${known.map(({ title }) => title.en).join(', ')}`,
  };
  return (typed: string): Checked<string> =>
    goesTo(typed)
      ? accepted(normaliseText(typed))
      : refused(
          lineRefusal('WAYBILL-DESTINATION', typed, expected, {
            zh: '该目的地不在本项目支持范围内。',
            en: 'The programme does not support this destination.',
          }),
        );
};

export const mayCarry = ({ carriers = [] }: Destination, carrier: string): boolean =>
  carriers.length === 0 || carriers.includes(carrier);

/** Why a parcel there does not count by that carrier. */
export const notCarriedThere = ({ title }: Destination, carrier: Bilingual): Refusal =>
  lineRefusal(
    'WAYBILL-ROUTE',
    carrier.zh,
    { zh: '该目的地支持的承运商', en: 'a carrier that is supported there' },
    {
      zh: `寄往“${title.zh}”的，本项目不支持由该承运商寄递。`,
      en: `To “${title.en}” the programme does not support this carrier.`,
    },
  );
