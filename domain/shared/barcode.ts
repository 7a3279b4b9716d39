import type * as z from 'zod';
import { checkIdentifier, type Identifier, identifierSchema, last } from './identifier.ts';

/** Weights 3 and 1 in turn, counted from the right of the check digit. */
const checkDigit = (text: string): string => {
  let sum = 0;
  for (let n = text.length - 2, weight = 3; n >= 0; n -= 1, weight = 4 - weight)
    sum += Number(text.charAt(n)) * weight;
  return String((10 - (sum % 10)) % 10);
};

const barcode: Identifier = {
  code: 'GTIN',
  name: { zh: '商品条码', en: 'trade item barcode' },
  shape: /^(\d{8}|\d{12,14})$/,
  looks: { zh: '8、12、13或14位数字', en: '8, 12, 13 or 14 digits' },
  clause: 'GB 12904',
  check: { position: last, character: checkDigit, severity: 'hard' },
};

export const Barcode = identifierSchema(barcode).brand<'Barcode'>();
export type Barcode = z.infer<typeof Barcode>;

export const checkBarcode = checkIdentifier(barcode, Barcode);
