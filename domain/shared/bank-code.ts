import * as z from 'zod';
import { type Checked, refused } from './checked.ts';
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

/**
 * For whoever has not asked the bank: a check digit that disagrees stops the code, because money sent to a miscopied
 * one comes back weeks later. Whoever has asked may insist, and is only warned.
 */
export const checkUnverifiedBankCode = (typed: string): Checked<BankCode> => {
  const checked = checkBankCode(typed);
  const doubt = checked.ok ? checked.concerns.at(0) : undefined;
  if (!doubt) return checked;
  return refused({
    ...doubt,
    severity: 'hard',
    next: {
      zh: '请对照开户证明逐位核对；已向开户行核实无误的，请声明已核实后提交。',
      en: 'Compare it with the bank’s paper digit by digit; if the bank has confirmed it, say so and send it again.',
    },
  });
};
