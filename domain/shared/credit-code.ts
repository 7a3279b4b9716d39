import type * as z from 'zod';
import { accepted, type Checked } from './checked.ts';
import { checkIdentifier, type Identifier, identifierSchema, last } from './identifier.ts';
import type { Refusal } from './refusal.ts';

/** Digits and capitals without I, O, S, V and Z, which are too easily misread. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const weightedSum = (text: string, weights: readonly number[], worth: (char: string) => number): number =>
  weights.reduce((sum, weight, n) => sum + weight * worth(text.charAt(n)), 0);

/** Powers of three, modulo 31. */
const outerWeights = Array.from({ length: 17 }, (_, n) => 3 ** n % 31);

/** The last "mod 31" turns 31 into 0; codes ending in 0 are refused without it. */
const checkCharacter = (text: string): string =>
  alphabet.charAt((31 - (weightedSum(text, outerWeights, (char) => alphabet.indexOf(char)) % 31)) % 31);

const creditCode: Identifier = {
  code: 'USCC',
  name: { zh: '统一社会信用代码', en: 'unified social credit code' },
  shape: /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/,
  looks: {
    zh: '18位：数字和大写字母，不含 I、O、S、V、Z，第3至8位为数字',
    en: '18 digits and capitals without I, O, S, V, Z; characters 3 to 8 are digits',
  },
  clause: 'GB 32100-2015',
  check: { position: last, character: checkCharacter, severity: 'hard' },
};

const innerWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const innerCheck = '0X987654321';

/** GB 11714: characters 9 to 17 are the organisation code, which carries a check character of its own. */
const innerCheckCharacter = (organisation: string): string =>
  innerCheck.charAt(weightedSum(organisation, innerWeights, (char) => Number.parseInt(char, 36)) % 11);

const organisationConcern = (code: string): Refusal[] => {
  const organisation = code.slice(8, 17);
  const expected = innerCheckCharacter(organisation);
  if (organisation.endsWith(expected)) return [];
  return [
    {
      code: 'USCC-ORGANISATION',
      severity: 'flag',
      found: organisation,
      expected: { zh: `组织机构代码校验位应为 ${expected}`, en: `organisation check character ${expected}` },
      reason: {
        zh: '信用代码内含的组织机构代码校验位不符，请核对登记证照。',
        en: 'The organisation code inside the credit code does not agree with its own check character.',
      },
      next: { zh: '受理人员请核对营业执照。', en: 'The officer compares it with the licence.' },
      clause: 'GB 11714',
    },
  ];
};

export const CreditCode = identifierSchema(creditCode).brand<'CreditCode'>();
export type CreditCode = z.infer<typeof CreditCode>;

const checkOuter = checkIdentifier(creditCode, CreditCode);

export const checkCreditCode = (text: string): Checked<CreditCode> => {
  const checked = checkOuter(text);
  return checked.ok ? accepted(checked.value, organisationConcern(checked.value)) : checked;
};
