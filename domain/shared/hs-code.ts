import * as z from 'zod';
import { checkIdentifier, type Identifier } from './identifier.ts';

const hsCode: Identifier = {
  code: 'HS',
  name: { zh: '商品编号', en: 'commodity code' },
  shape: /^(0[1-9]|[1-9]\d)\d{8}$/,
  looks: { zh: '10位数字', en: '10 digits' },
  clause: '《中华人民共和国进出口税则》',
  strip: /\./g,
};

const tariffLine: Identifier = {
  ...hsCode,
  code: 'TARIFF',
  name: { zh: '税则号列', en: 'tariff line' },
  shape: /^(0[1-9]|[1-9]\d)\d{6}$/,
  looks: { zh: '8位数字', en: '8 digits' },
};

/** The ten digits under which goods are filed. */
export const HsCode = z.string().regex(hsCode.shape).brand<'HsCode'>();
export type HsCode = z.infer<typeof HsCode>;

/** The eight digits by which a list names goods. */
export const TariffLine = z.string().regex(tariffLine.shape).brand<'TariffLine'>();
export type TariffLine = z.infer<typeof TariffLine>;

export const checkHsCode = checkIdentifier(hsCode, HsCode);
export const checkTariffLine = checkIdentifier(tariffLine, TariffLine);

export const tariffLineOf = (code: HsCode): TariffLine => TariffLine.parse(code.slice(0, 8));
