import { accepted, type Checked } from './checked.ts';
import { countryTable } from './country-table.ts';
import { halfWidth, normaliseText } from './normalise.ts';
import type { Refusal } from './refusal.ts';
import { checkText } from './text.ts';

/** A country or region of origin: the three digits of customs, both ISO 3166 codes, and its names. */
export type Country = {
  readonly customs: string;
  readonly alpha2: string;
  readonly alpha3: string;
  readonly zh: string;
  readonly en: string;
  readonly also: readonly string[];
};

export const countries: readonly Country[] = countryTable.map(
  ([customs, alpha2, alpha3, zh, en, ...also]) => ({ customs, alpha2, alpha3, zh, en, also }),
);

const bare = (written: string): string => halfWidth(normaliseText(written)).replace(/\s+/g, '').toLowerCase();

const writingsOf = ({ customs, alpha2, alpha3, zh, en, also }: Country) => [
  customs,
  alpha2,
  alpha3,
  zh,
  en,
  ...also,
];

const byWriting = new Map(
  countries.flatMap((country) => writingsOf(country).map((written) => [bare(written), country] as const)),
);

/** Nearly every cell holds a name of the table as it stands there. */
export const countryOf = (written: string): Country | undefined =>
  byWriting.get(written) ?? byWriting.get(bare(written));

/** The table is not the world: goods of a country that it lacks go on, and the officer sees it. */
const unknown = (written: string): Refusal => ({
  code: 'ORIGIN-UNKNOWN',
  severity: 'flag',
  found: written.slice(0, 64),
  expected: {
    zh: '国家（地区）的中英文名称、海关三位代码或 ISO 代码',
    en: 'a country by its name, its customs code or its ISO code',
  },
  reason: {
    zh: '未能识别该原产国（地区），按填写内容保留。',
    en: 'The origin is not known here; it is kept as written.',
  },
  next: { zh: '请核对原产国（地区）的写法。', en: 'See that the origin is written as it should be.' },
  clause: '海关总署《国别（地区）代码表》',
});

const asWritten = checkText(60);

/** Takes an origin by any of its names to its Chinese one; one that is not known stays as it is written. */
export const checkOrigin = (typed: string): Checked<string> => {
  const country = countryOf(typed);
  if (country) return accepted(country.zh);
  const text = asWritten(typed);
  return text.ok ? accepted(text.value, [unknown(text.value)]) : text;
};
