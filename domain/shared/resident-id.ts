import type * as z from 'zod';
import { Day } from './day.ts';
import { checkIdentifier, type Identifier, identifierSchema, last } from './identifier.ts';

const characters = '10X98765432';

/** ISO 7064 MOD 11-2: weights are powers of two, from the right. */
const checkCharacter = (text: string): string =>
  characters.charAt(
    [...text.slice(0, 17)].reduce((sum, digit, n) => sum + Number(digit) * (2 ** (17 - n) % 11), 0) % 11,
  );

const residentId: Identifier = {
  code: 'RESIDENT-ID',
  name: { zh: '公民身份号码', en: 'resident identity number' },
  shape: /^[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/,
  looks: { zh: '18位，最后一位为数字或 X', en: '18 characters, the last a digit or X' },
  clause: 'GB 11643-1999',
  check: { position: last, character: checkCharacter, severity: 'hard' },
  personal: true,
};

export const ResidentId = identifierSchema(residentId).brand<'ResidentId'>();
export type ResidentId = z.infer<typeof ResidentId>;

export const checkResidentId = checkIdentifier(residentId, ResidentId);

/** The seventh to fourteenth digits; nothing where the calendar has no such day. */
export const birthDayOf = (residentId: ResidentId): Day | undefined =>
  Day.safeParse(`${residentId.slice(6, 10)}-${residentId.slice(10, 12)}-${residentId.slice(12, 14)}`).data;

/** As it may be shown: 110*************2X. */
export const maskResidentId = (residentId: ResidentId): string =>
  `${residentId.slice(0, 3)}${'*'.repeat(13)}${residentId.slice(-2)}`;
