import { checkCertificates, checkYesNo } from '#domain/positive-list/goods/goods-checks.ts';
import type { goodsColumns } from '#domain/positive-list/goods/goods-columns.ts';
import { checkBarcode } from '#domain/shared/barcode.ts';
import type { Checked } from '#domain/shared/checked.ts';
import { countries } from '#domain/shared/country.ts';
import { customsUnits } from '#domain/shared/customs-unit.ts';
import { checkHsCode } from '#domain/shared/hs-code.ts';
import { checkText } from '#domain/shared/text.ts';

type Option = { readonly value: string; readonly label: string };
export type GoodsKey = (typeof goodsColumns)[number]['key'];

/** How a field looks and is checked where it is typed: as the row of a file is. */
type Look = { readonly check?: (typed: string) => Checked<unknown>; readonly options?: readonly Option[] };

type Searched = { readonly searchValue: string };

/** Whoever types 俄罗斯 and presses Enter means Russia, and not 白俄罗斯, in whose name it stands as well. */
export const nearestFirst = (a: Option, b: Option, { searchValue }: Searched): number =>
  Number(b.label.startsWith(searchValue)) - Number(a.label.startsWith(searchValue));

const units = customsUnits.map(({ code, zh, en }) => ({ value: zh, label: `${code} ${zh} ${en}` }));
const origins = countries.map(({ customs, alpha3, zh, en }) => ({
  value: zh,
  label: `${zh} ${en} ${alpha3} ${customs}`,
}));
const same = (value: string): Option => ({ value, label: value });
const yesNo = ['有', '无'].map(same);

export const typedLooks: Readonly<Partial<Record<GoodsKey, Look>>> = {
  hsCode: { check: checkHsCode },
  name: { check: checkText(250) },
  specification: { check: checkText(510) },
  unit: { options: units },
  originCountry: { options: origins },
  trade: { options: ['进口', '出口'].map(same) },
  brand: { check: checkText(100) },
  barcode: { check: checkBarcode },
  foodRecallAgent: { check: checkText(200) },
  speciesCertificate: { check: checkYesNo, options: yesNo },
  specialFoodRegistration: { check: checkText(60) },
  traceCode: { check: checkText(100) },
  statutoryUnit: { options: units },
  secondStatutoryUnit: { options: units },
  certificates: { check: checkCertificates },
  batch: { check: checkText(60) },
};
