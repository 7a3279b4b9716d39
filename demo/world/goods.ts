import iconv from 'iconv-lite';
import type { Subject } from './subjects.ts';

const header =
  '商品编号,商品名称,规格型号,计量单位,原产国,品牌,商品条码,监管方式,进出口,食品召回责任企业,物种证明,特殊食品注册号';

type Goods = {
  readonly code: string;
  readonly name: string;
  readonly food: boolean;
  readonly species?: string;
  readonly special?: string;
};

/** What the demonstration list says of these: it passes, it is not listed, or its remark is for a person. */
const listed: readonly Goods[] = [
  { code: '0403100000', name: '原味酸乳', food: true },
  { code: '0405100000', name: '淡味黄油', food: true },
  { code: '0409000000', name: '椴树蜂蜜', food: true },
  { code: '0802220000', name: '去壳榛子', food: true },
  { code: '0802320000', name: '去壳核桃', food: true },
];
const unlisted: readonly Goods[] = [
  { code: '2208600000', name: '伏特加酒', food: true },
  { code: '0404900001', name: '含天然乳的甜品', food: true },
];
const forAPerson: readonly Goods[] = [
  { code: '0407909000', name: '腌制鹌鹑蛋', food: true },
  { code: '0410004100', name: '鲜蜂王浆', food: true },
];

/** A barcode of the range that a shop keeps for itself (GB 12904), so that it is nobody's. */
const barcode = (n: number): string => {
  const twelve = `2${String(n).padStart(11, '0')}`;
  const sum = [...twelve].reduce(
    (total, digit, place) => total + Number(digit) * (place % 2 === 0 ? 1 : 3),
    0,
  );
  return `${twelve}${(10 - (sum % 10)) % 10}`;
};

const row = ({ code, name, food }: Goods, n: number, mode: string) =>
  [
    code,
    `${name}${n + 1}号`,
    `${100 + n}克/盒`,
    '千克',
    n % 3 === 0 ? '蒙古' : '俄罗斯',
    '演示牌',
    barcode(n),
    mode,
    '进口',
    food ? '满洲里演示食品有限公司' : '',
    '',
    '',
  ].join(',');

const pick = (goods: readonly Goods[], n: number): Goods => goods[n % goods.length] as Goods;

export type GoodsFile = {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly rows: number;
  readonly defective: number;
};

const fileOf = (lines: readonly string[], encoding: 'utf-8' | 'gbk'): Buffer => {
  const text = `${[header, ...lines].join('\r\n')}\r\n`;
  return encoding === 'gbk' ? iconv.encode(text, 'gbk') : Buffer.from(`\uFEFF${text}`, 'utf8');
};

/** Goods that are listed without a condition, every row of them. */
export const listedGoodsFile = ({ mode }: Pick<Subject, 'mode'>, rows: number): Buffer =>
  fileOf(
    Array.from({ length: rows }, (_, line) => row(pick(listed, line), line, mode)),
    'utf-8',
  );

/** Of ten rows six are listed, two are not, and two ask a person; one row has lost its zeros in a spreadsheet. */
export const goodsFile = ({ n, mode }: Subject, rows: number, encoding: 'utf-8' | 'gbk'): GoodsFile => {
  const lines = Array.from({ length: rows - 1 }, (_, line) => {
    if (line % 10 < 6) return row(pick(listed, line), line, mode);
    return row(pick(line % 10 < 8 ? unlisted : forAPerson, line), line, mode);
  });
  const broken = row({ code: '40510', name: '丢失前导零的黄油', food: true }, rows, mode);
  return {
    fileName: `商品备案-${n + 1}.csv`,
    bytes: fileOf([...lines, broken], encoding),
    rows,
    defective: 1,
  };
};
