import * as z from 'zod';
import { checkIdentifier, type Identifier, last } from './identifier.ts';

/** ISO 7064 MOD 11,10 over the first eleven digits. */
const checkDigit = (text: string): string => {
  const product = [...text.slice(0, 11)].reduce(
    (carry, digit) => (((carry + Number(digit)) % 10 || 10) * 2) % 11,
    10,
  );
  return String((11 - product) % 10);
};

const bankCode: Identifier = {
  code: 'CNAPS',
  name: { zh: '支付系统行号（联行号）', en: 'CNAPS bank code' },
  shape: /^\d{12}$/,
  looks: { zh: '12位数字', en: '12 digits' },
  clause: 'ISO 20022 CNAPS',
  // The rule was found by measuring published codes, not in a text: it may warn, the directory of banks decides.
  check: { position: last, character: checkDigit, severity: 'warning' },
};

export const BankCode = z.string().regex(bankCode.shape).brand<'BankCode'>();
export type BankCode = z.infer<typeof BankCode>;

export const checkBankCode = checkIdentifier(bankCode, BankCode);
