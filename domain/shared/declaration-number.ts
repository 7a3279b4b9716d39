import * as z from 'zod';
import { checkIdentifier, type Identifier } from './identifier.ts';

const declarationNumber: Identifier = {
  code: 'DECLARATION',
  name: { zh: '报关单号', en: 'declaration number' },
  shape: /^\d{4}20\d{2}[01]\d{9}$/,
  looks: {
    zh: '18位数字：关区4、年份4、进出口标志1、顺序9',
    en: '18 digits: customs office 4, year 4, import or export 1, serial 9',
  },
  clause: '海关报关单编号规则',
};

export const DeclarationNumber = z.string().regex(declarationNumber.shape).brand<'DeclarationNumber'>();
export type DeclarationNumber = z.infer<typeof DeclarationNumber>;

export const checkDeclarationNumber = checkIdentifier(declarationNumber, DeclarationNumber);
