import type { Bilingual } from './bilingual.ts';
import { halfWidth } from './normalise.ts';

type Writing = Bilingual & { readonly also: readonly string[] };

/** Units of measure, under every name that lists and labels give them. */
const units = {
  kg: { zh: '千克', en: 'kg', also: ['公斤', '㎏'] },
  g: { zh: '克', en: 'g', also: [] },
  mg: { zh: '毫克', en: 'mg', also: [] },
  t: { zh: '吨', en: 't', also: ['公吨'] },
  L: { zh: '升', en: 'L', also: ['公升', '立升'] },
  mL: { zh: '毫升', en: 'mL', also: ['㎖'] },
  m: { zh: '米', en: 'm', also: ['公尺'] },
  m2: { zh: '平方米', en: 'm²', also: ['m2', '㎡'] },
  piece: { zh: '件', en: 'pieces', also: ['pcs'] },
  stick: { zh: '支', en: 'sticks', also: ['枝'] },
  bottle: { zh: '瓶', en: 'bottles', also: [] },
  box: { zh: '盒', en: 'boxes', also: [] },
  case: { zh: '箱', en: 'cases', also: [] },
  bag: { zh: '袋', en: 'bags', also: [] },
  packet: { zh: '包', en: 'packets', also: [] },
  can: { zh: '罐', en: 'cans', also: ['听'] },
  strip: { zh: '条', en: 'strips', also: [] },
  pair: { zh: '双', en: 'pairs', also: ['对', '副'] },
  set: { zh: '套', en: 'sets', also: [] },
  machine: { zh: '台', en: 'machines', also: ['架', '辆'] },
  item: { zh: '个', en: 'items', also: ['只', '枚', '颗'] },
  sheet: { zh: '张', en: 'sheets', also: ['片', '幅'] },
  grain: { zh: '粒', en: 'grains', also: [] },
  handle: { zh: '把', en: 'handles', also: [] },
  lump: { zh: '块', en: 'lumps', also: [] },
} as const satisfies Readonly<Record<string, Writing>>;

export type Unit = keyof typeof units;

/** Every unit by its short name. The table's own keys, which Object.keys forgets. */
export const unitNames = Object.keys(units) as readonly Unit[];

/** What a unit is called. */
export const unitWords = (unit: Unit): Bilingual => ({ zh: units[unit].zh, en: units[unit].en });

/** So much of a unit: 20 kg, 2 bottles. */
export type Quantity = { readonly amount: number; readonly unit: Unit };

/** Measures are written in either case; m² and the like are already one character. */
const bare = (written: string): string => halfWidth(written).trim().toLowerCase();

const writings = new Map(
  unitNames.flatMap((unit) => {
    const { zh, en, also } = units[unit];
    return [unit, zh, en, ...also].map((written) => [bare(written), unit] as const);
  }),
);

export const unitOf = (written: string): Unit | undefined => writings.get(bare(written));

/** Every writing of a unit as part of a regular expression, the longest first: 千克 before 克. */
export const unitPattern = [...writings.keys()].sort((a, b) => b.length - a.length).join('|');

export const quantityWords = ({ amount, unit }: Quantity): Bilingual => ({
  zh: `${amount}${units[unit].zh}`,
  en: `${amount} ${units[unit].en}`,
});
