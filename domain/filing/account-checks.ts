import type { Refusal } from '../shared/refusal.ts';
import type { AccountDetails } from './account.ts';
import { isNaturalPerson, type Subject } from './subject.ts';

/** From the right every second digit counts double (Luhn, ISO/IEC 7812-1). */
const isLuhn = (digits: string): boolean =>
  [...digits].toReversed().reduce((sum, digit, n) => {
    const worth = Number(digit) * (n % 2 === 0 ? 1 : 2);
    return sum + (worth > 9 ? worth - 9 : worth);
  }, 0) %
    10 ===
  0;

const cardLengths: readonly number[] = [16, 19];

const nameDiffers = (name: string, accountName: string): Refusal => ({
  code: 'ACCOUNT-NAME',
  severity: 'flag',
  found: accountName,
  expected: { zh: name, en: name },
  reason: { zh: '户名与本人姓名不一致。', en: 'The account is not in this person’s own name.' },
  next: {
    zh: '请使用本人账户；工作人员将在拨付前核对。',
    en: 'Use an account of your own; an officer compares the names before anything is paid.',
  },
  clause: '支持资金拨付至本人账户',
});

const cardMiscopied: Refusal = {
  code: 'CARD-CHECK',
  severity: 'warning',
  reason: {
    zh: '该卡号的校验位不符，可能有一位抄错。',
    en: 'The check digit of this card number does not agree: one digit was probably miscopied.',
  },
  next: { zh: '请对照银行卡逐位核对。', en: 'Compare it with the card, digit by digit.' },
  clause: 'ISO/IEC 7812-1',
};

/** What is said of an account without stopping it. An enterprise's account numbers follow no common check. */
export const accountConcerns = (
  subject: Subject,
  { accountName, accountNumber }: AccountDetails,
): readonly Refusal[] => {
  if (!isNaturalPerson(subject)) return [];
  const isCard = cardLengths.includes(accountNumber.length);
  return [
    ...(accountName === subject.name ? [] : [nameDiffers(subject.name, accountName)]),
    ...(isCard && !isLuhn(accountNumber) ? [cardMiscopied] : []),
  ];
};
