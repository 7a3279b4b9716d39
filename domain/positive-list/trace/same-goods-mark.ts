import { normaliseIdentifier } from '../../shared/normalise.ts';
import type { TraceCode } from '../../shared/trace-code.ts';

/** By which goods are the same goods wherever they turn up. Marks stand on shelves: an empty shelf spares a look at each. */
export type Mark = { readonly shelf: string; readonly mark: string };

/** What of goods tells which they are: their key in the subject's own book, and the code of the zone that they bear. */
export type Marked = {
  readonly subjectId: string;
  readonly key?: string | undefined;
  readonly code?: TraceCode | undefined;
  readonly goods: {
    readonly hsCode: string;
    readonly name: string;
    readonly brand?: string | undefined;
    readonly barcode?: string | undefined;
  };
};

const ofTariff = (hsCode: string) => `tariff#${hsCode.slice(0, 8)}`;
/** The digits of a barcode that the country and its company share. */
const ofCompany = (barcode: string) => `company#${barcode.padStart(14, '0').slice(0, 8)}`;

const asOwn = ({ subjectId, key, goods }: Marked): Mark[] =>
  key === undefined ? [] : [{ shelf: ofTariff(goods.hsCode), mark: `own#${subjectId}#${key}` }];

const asBarcode = ({ goods: { barcode } }: Marked): Mark[] =>
  barcode === undefined ? [] : [{ shelf: ofCompany(barcode), mark: `barcode#${barcode.padStart(14, '0')}` }];

/** Whose batch it may be: goods that bear its code are of it. */
const asCoded = ({ code }: Marked): Mark[] =>
  code === undefined ? [] : [{ shelf: `code#${code}`, mark: `code#${code}` }];

export const markOfBrand = (brand: string): Mark => {
  const mark = `brand#${normaliseIdentifier(brand)}`;
  return { shelf: mark, mark };
};

/** Without a brand a name says too little: nuts are not the same nuts because both are called nuts. */
const asNamed = ({ goods: { hsCode, name, brand } }: Marked): Mark[] => {
  if (brand === undefined) return [];
  const words = JSON.stringify([hsCode.slice(0, 8), normaliseIdentifier(name), normaliseIdentifier(brand)]);
  return [{ shelf: ofTariff(hsCode), mark: `named#${words}` }];
};

/** Under which marks a batch of these goods is known. */
export const marksOfBatch = (goods: Marked): Mark[] => [
  ...asOwn(goods),
  ...asCoded(goods),
  ...asBarcode(goods),
  ...asNamed(goods),
];

/** Under which marks earlier batches of these goods are looked for; a brand may be recalled whole. */
export const marksOfGoods = (goods: Marked): Mark[] => {
  const { brand } = goods.goods;
  return brand === undefined ? marksOfBatch(goods) : [...marksOfBatch(goods), markOfBrand(brand)];
};
