import { goodsColumns } from '#domain/positive-list/goods/goods-columns.ts';
import type { ListEntry, PositiveList } from '#domain/positive-list/lists/list.ts';
import { type Chance, chance } from './chance.ts';

type Goods = Partial<Record<(typeof goodsColumns)[number]['key'], string>>;

export const goodsHeader: readonly string[] = goodsColumns.map(({ zh }) => zh);

/** Of a hundred rows: what a file of goods is taken to hold. Every product comes in five specifications. */
const mix = { plain: 70, remarked: 15, unlisted: 10 };
const specificationsOfAProduct = 5;
const barcodeShare = 0.2;

const origins = ['俄罗斯', '蒙古', '日本', '德国', '法国', '澳大利亚', '泰国'];
const brands = ['演示牌', '北方之星', 'Alpenhof', '松涛', 'Blue Ridge'];
const units = ['千克', '袋', '盒', '件', '瓶', '支'];

const withCheckDigit = (twelve: string): string => {
  const sum = [...twelve].reduce((total, digit, n) => total + Number(digit) * (n % 2 === 0 ? 1 : 3), 0);
  return `${twelve}${(10 - (sum % 10)) % 10}`;
};

const goodsAt = (n: number, entry: ListEntry, { oneOf, happens, below }: Chance): Goods => ({
  hsCode: `${entry.tariff}${happens(0.1) ? '90' : '00'}`,
  name: `${oneOf(brands)}${entry.name}`,
  specification: `${100 + below(900)}克/盒，第${n}号`,
  unit: oneOf(units),
  originCountry: oneOf(origins),
  brand: oneOf(brands),
  ...(happens(barcodeShare) ? { barcode: withCheckDigit(`69${String(n).padStart(10, '0')}`) } : {}),
  mode: '9610',
  trade: '进口',
  foodRecallAgent: '满洲里演示食品有限公司',
  ...(happens(0.5) ? { speciesCertificate: '有', specialFoodRegistration: '无' } : {}),
});

/** What clerks get wrong: a lost zero, a miscopied barcode, an empty name, a mode nobody filed for, a cell too many. */
const faults: readonly ((cells: readonly string[]) => string[])[] = [
  ([code = '', ...rest]) => [code.slice(1), ...rest],
  (cells) => cells.with(6, '6901234567890'),
  (cells) => cells.with(1, ' '),
  (cells) => cells.with(7, '1039'),
  (cells) => [...cells, ''],
];

const cellsOf = (goods: Goods): string[] => goodsColumns.map(({ key }) => goods[key] ?? '');

/** Rows of a goods file, always the same ones. */
export const madeGoods = ({ entries }: PositiveList, rows: number): readonly (readonly string[])[] => {
  const luck = chance(9610);
  const plain = entries.filter(({ remark }) => remark === '');
  const remarked = entries.filter(({ remark }) => remark !== '');
  const from = (drawer: readonly ListEntry[], n: number) => goodsAt(n, luck.oneOf(drawer), luck);
  // A line that no list has, under a name that comes back in other specifications.
  const unlisted = (n: number): Goods => {
    const number = Math.floor(
      (Math.floor(n / 100) * mix.unlisted + (n % mix.unlisted)) / specificationsOfAProduct,
    );
    const { name, hsCode } = goodsAt(number, chance(number).oneOf(plain), chance(number));
    const code = `${hsCode?.slice(0, 4)}9${number % 10}${number % 7}000`;
    return { ...from(plain, n), hsCode: code, name: `${name}${number}型` };
  };
  return Array.from({ length: rows }, (_, n) => {
    const place = n % 100;
    if (place < mix.plain) return cellsOf(from(plain, n));
    if (place < mix.plain + mix.remarked) return cellsOf(from(remarked, n));
    if (place < mix.plain + mix.remarked + mix.unlisted) return cellsOf(unlisted(n));
    return luck.oneOf(faults)(cellsOf(from(plain, n)));
  });
};
