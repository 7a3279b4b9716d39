import { halfWidth, normaliseText } from '../../shared/normalise.ts';
import type { GoodsRow } from '../goods/goods-row.ts';

const bare = (name: string): string => halfWidth(normaliseText(name)).replace(/\s/g, '').toLowerCase();

const withoutBrackets = (name: string): string => name.replace(/\(.*?\)|\[.*?\]|【.*?】/g, '');

const withoutBrand = (name: string, brand: string): string =>
  brand !== '' && name.startsWith(brand) ? name.slice(brand.length) : name;

/**
 * Whether the goods bear one of these names and no other words, their brand and what stands in brackets apart. A name
 * that merely contains one proves nothing: a cleaner for ink cartridges is no ink cartridge.
 */
export const isCalled = (
  { name, brand = '' }: Pick<GoodsRow, 'name' | 'brand'>,
  names: readonly string[],
) => {
  if (names.length === 0) return false;
  const written = bare(name);
  const called = [written, withoutBrand(withoutBrackets(written), bare(brand))];
  return names.some((one) => called.includes(bare(one)));
};
