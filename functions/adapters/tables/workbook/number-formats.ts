import type { Archive } from './archive.ts';
import { type Attributes, readXml } from './xml.ts';

/** How a number is shown, as far as it changes what the number means. */
export type NumberFormat =
  | { readonly kind: 'plain' | 'day' | 'time' | 'moment' }
  | { readonly kind: 'padded'; readonly digits: number };

const plain: NumberFormat = { kind: 'plain' };

/** What a format writes as it stands: quoted or escaped text, fillers, and colours, currencies or locales in brackets. */
const literal = /"[^"]*"|[\\_*].|\[[^\]]*\]/g;
const padding = /^0{2,}$/;

/** A length of time, such as [h]:mm, is no time of day. */
const duration = /\[(h+|m+|s+)\]/i;

const momentKind = (letters: string): 'plain' | 'day' | 'time' | 'moment' => {
  const hasTime = /[hs]/i.test(letters);
  const hasDay = /[yd]/i.test(letters) || (/m/i.test(letters) && !hasTime);
  if (hasDay) return hasTime ? 'moment' : 'day';
  return hasTime ? 'time' : 'plain';
};

const isNumeric = /[#0?]|general/i;
/** Parts of a second are written with zeros. */
const fraction = /s\.0+/gi;

/** Reads a format's code, such as yyyy"年"m"月"d"日" or 0000000000. Only the part for positive numbers counts. */
export const formatOf = (code: string): NumberFormat => {
  if (duration.test(code)) return plain;
  const [positive = ''] = code.replace(literal, '').split(';');
  const letters = positive.trim();
  if (padding.test(letters)) return { kind: 'padded', digits: letters.length };
  return isNumeric.test(letters.replace(fraction, 's')) ? plain : { kind: momentKind(letters) };
};

/** Formats that have a number and no code (ECMA-376 part 1, 18.8.30), those of Chinese and Japanese among them. */
const known: readonly (readonly [from: number, to: number, kind: 'day' | 'time' | 'moment'])[] = [
  [14, 17, 'day'],
  [18, 21, 'time'],
  [22, 22, 'moment'],
  [27, 31, 'day'],
  [32, 35, 'time'],
  [36, 36, 'day'],
  [45, 45, 'time'],
  [47, 47, 'time'],
  [50, 58, 'day'],
];

const knownFormat = (id: number): NumberFormat => {
  const kind = known.find(([from, to]) => id >= from && id <= to)?.[2];
  return kind ? { kind } : plain;
};

/** The format of each cell style, by the style's number. */
export const readNumberFormats = async (
  archive: Archive,
  part: string | undefined,
): Promise<(style: number) => NumberFormat> => {
  if (part === undefined) return () => plain;
  const own = new Map<number, NumberFormat>();
  const styles: NumberFormat[] = [];
  // A style of the cells and a format are written elsewhere in this part too, for other purposes.
  let within = '';
  const takers = new Map<string, (attributes: Attributes) => void>([
    ['numFmts/numFmt', ({ numFmtId, formatCode = '' }) => own.set(Number(numFmtId), formatOf(formatCode))],
    [
      'cellXfs/xf',
      ({ numFmtId = '0' }) => styles.push(own.get(Number(numFmtId)) ?? knownFormat(Number(numFmtId))),
    ],
  ]);
  await readXml(archive, part, {
    open: (name, attributes) => {
      if (name === 'numFmts' || name === 'cellXfs') within = name;
      takers.get(`${within}/${name}`)?.(attributes);
    },
    close: (name) => {
      if (name === within) within = '';
    },
  });
  return (style) => styles[style] ?? plain;
};
