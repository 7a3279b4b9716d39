import { accepted, type Checked, refused } from './checked.ts';
import { halfWidth } from './normalise.ts';
import type { Refusal } from './refusal.ts';

/** A unit as customs write it in a declaration: its code, its name, and what people write for it. */
export type CustomsUnit = {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly also: readonly string[];
};

/** 海关总署《计量单位代码表》: those that goods of cross-border e-commerce are declared in. Units nobody files are left out. */
const table = [
  ['001', '台', 'machine', 'unit'],
  ['002', '座', 'seat'],
  ['003', '辆', 'vehicle'],
  ['004', '艘', 'vessel'],
  ['005', '架', 'frame'],
  ['006', '套', 'set', 'sets'],
  ['007', '个', 'item', 'items', 'ea', 'each'],
  ['008', '只', 'single'],
  ['009', '头', 'head'],
  ['010', '张', 'sheet', 'sheets'],
  ['011', '件', 'piece', 'pieces', 'pcs', 'pc'],
  ['012', '支', 'stick', 'sticks'],
  ['013', '枝', 'branch'],
  ['014', '根', 'rod'],
  ['015', '条', 'strip', 'strips'],
  ['016', '把', 'handle'],
  ['017', '块', 'lump'],
  ['018', '卷', 'roll', 'rolls'],
  ['019', '副', 'matched set'],
  ['020', '片', 'slice', 'slices'],
  ['021', '组', 'group'],
  ['022', '份', 'portion'],
  ['023', '幅', 'panel'],
  ['025', '双', 'pair', 'pairs'],
  ['026', '对', 'couple'],
  ['027', '棵', 'tree'],
  ['028', '株', 'plant'],
  ['030', '米', 'm', '公尺', 'metre', 'meter'],
  ['031', '盘', 'reel'],
  ['032', '平方米', 'm²', '㎡', 'm2', '平米'],
  ['033', '立方米', 'm³', '㎥', 'm3', '立方'],
  ['034', '筒', 'tube'],
  ['035', '千克', 'kg', '公斤', '㎏', 'kgs', 'kilogram', 'kilograms'],
  ['036', '克', 'g', 'gram', 'grams'],
  ['037', '盆', 'pot'],
  ['054', '千个', 'thousand items'],
  ['061', '千瓦', 'kW'],
  ['063', '千升', 'kL'],
  ['070', '吨', 't', '公吨', 'ton', 'tonne'],
  ['076', '磅', 'lb', 'pound', 'pounds'],
  ['083', '盎司', 'oz', 'ounce'],
  ['084', '克拉', 'carat', 'ct'],
  ['095', '升', 'L', '公升', '立升', 'litre', 'liter'],
  ['096', '毫升', 'mL', '㎖'],
  ['120', '箱', 'case', 'cases', 'ctn', 'carton', 'cartons'],
  ['122', '罐', 'can', '听', 'cans', 'tin'],
  ['123', '桶', 'barrel', 'drum'],
  ['125', '包', 'packet', 'packets', 'pack', 'packs'],
  ['127', '打', 'dozen', 'doz'],
  ['130', '匹', 'bolt'],
  ['131', '册', 'volume'],
  ['132', '本', 'book'],
  ['134', '枚', 'coin'],
  ['135', '捆', 'bundle'],
  ['136', '袋', 'bag', 'bags'],
  ['139', '粒', 'grain', 'grains'],
  ['140', '盒', 'box', 'boxes'],
  ['142', '瓶', 'bottle', 'bottles'],
  ['163', '部', 'apparatus'],
] as const satisfies readonly (readonly [string, string, string, ...string[]])[];

export const customsUnits: readonly CustomsUnit[] = table.map(([code, zh, en, ...also]) => ({
  code,
  zh,
  en,
  also,
}));

const bare = (written: string): string =>
  halfWidth(written)
    .replace(/^'|\s+/g, '')
    .toLowerCase();

/** A spreadsheet makes 35 of 035, and the table has no other 35. */
const writingsOf = ({ code, zh, en, also }: CustomsUnit) => [code, String(Number(code)), zh, en, ...also];

const byWriting = new Map(
  customsUnits.flatMap((unit) => writingsOf(unit).map((written) => [bare(written), unit] as const)),
);

/** Nearly every cell holds a name of the table as it stands there. */
export const customsUnitOf = (written: string): CustomsUnit | undefined =>
  byWriting.get(written) ?? byWriting.get(bare(written));

const common = ['千克', '克', '升', '件', '个', '袋', '盒', '瓶'];

/** What has a character in common with what was written: 包装袋 is near 包 and 袋. */
const near = (written: string): readonly string[] => {
  const characters = new Set(bare(written));
  const found = customsUnits.filter((unit) =>
    [unit.zh, ...unit.also].some((name) => [...name].some((one) => one > '\u007f' && characters.has(one))),
  );
  return found.length > 0 ? found.map(({ zh }) => zh).slice(0, 8) : common;
};

const unknown = (written: string): Refusal => ({
  code: 'UNIT-UNKNOWN',
  severity: 'hard',
  found: written.slice(0, 64),
  expected: {
    zh: `海关计量单位的名称或代码，例如：${near(written).join('、')}`,
    en: `the name or code of a customs unit, such as ${near(written).join(', ')}`,
  },
  reason: { zh: '计量单位不在海关计量单位代码表中。', en: 'Customs have no such unit.' },
  next: { zh: '请改用海关计量单位。', en: 'Use a unit of the customs table.' },
  clause: '海关总署《计量单位代码表》',
});

/** Takes a unit by any of its names to the one that customs give it. */
export const checkCustomsUnit = (typed: string): Checked<string> => {
  const unit = customsUnitOf(typed);
  return unit ? accepted(unit.zh) : refused(unknown(typed));
};
