import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { BankCode, checkBankCode } from '#domain/shared/bank-code.ts';
import { Barcode, checkBarcode } from '#domain/shared/barcode.ts';
import { asField, asOptionalField, type Checked, refusalsOf } from '#domain/shared/checked.ts';
import { CreditCode, checkCreditCode } from '#domain/shared/credit-code.ts';
import { checkDeclarationNumber, DeclarationNumber } from '#domain/shared/declaration-number.ts';
import { checkInvoiceNumber, checkOldInvoice, InvoiceNumber } from '#domain/shared/e-invoice.ts';
import { checkHsCode, checkTariffLine, HsCode, TariffLine, tariffLineOf } from '#domain/shared/hs-code.ts';
import { last } from '#domain/shared/identifier.ts';
import { Refusal } from '#domain/shared/refusal.ts';
import { checkResidentId, ResidentId } from '#domain/shared/resident-id.ts';
import { checkPostalItemNumber, PostalItemNumber } from '#domain/shared/s10.ts';
import { postalItemNumbers, publishedCreditCodes, tradeItemNumbers } from './identifier-vectors.ts';

const verdict = (checked: Checked<unknown>): string =>
  checked.ok
    ? ['accepted', ...checked.concerns.map(({ code }) => code)].join(' ')
    : [checked.refusal.code, checked.refusal.expected?.en].join(': ');

const digits = '0123456789';
const letters = `${digits}ABCDEFGHJKLMNPQRTUWXY`;

describe('identifiers', () => {
  it.each([
    ['the standard’s own example', checkCreditCode, '91350100M000100Y43', 'accepted'],
    ['a public code', checkCreditCode, '91330100799655058B', 'accepted'],
    ['another public code', checkCreditCode, '9144030071526726XG', 'accepted'],
    ['a demonstration code', checkCreditCode, '91150781MADEMA019W', 'accepted'],
    ['a demonstration code', checkCreditCode, '91150781MADEMA027P', 'accepted'],
    ['a demonstration code', checkCreditCode, '91150781MADEMA035J', 'accepted'],
    ['a demonstration code', checkCreditCode, '91150781MADEMA043D', 'accepted'],
    ['a sum that 31 divides', checkCreditCode, '91150781MADEMA0000', 'accepted'],
    ['a code that begins with a letter', checkCreditCode, 'A1150781MADEMA019U', 'accepted'],
    [
      'a doubtful organisation code inside',
      checkCreditCode,
      '91150781MADEMA0101',
      'accepted USCC-ORGANISATION',
    ],
    ['a miscopied last character', checkCreditCode, '91350100M000100Y4Z', /^USCC-FORMAT/],
    ['a miscopied last character', checkCreditCode, '91350100M000100Y44', 'USCC-CHECK: check character 3'],
    ['full-width digits and spaces', checkCreditCode, ' ９１３５０１００ m000100y43\u200b', 'accepted'],
    ['a bank code', checkBankCode, '102100099996', 'accepted'],
    ['a bank code', checkBankCode, '313651027012', 'accepted'],
    ['a bank code that ends in 0', checkBankCode, '102100007120', 'accepted'],
    ['a doubtful bank code, which only warns', checkBankCode, '123456789012', 'accepted CNAPS-CHECK'],
    ['eleven digits', checkBankCode, '12345678901', 'CNAPS-FORMAT: 12 digits'],
    ['a postal item', checkPostalItemNumber, 'RB123456785CN', 'accepted'],
    ['a postal item', checkPostalItemNumber, 'rb 47312482 9 cn', 'accepted'],
    ['a miscopied postal item', checkPostalItemNumber, 'RB123456784CN', 'S10-CHECK: check character 5'],
    ['an identity number', checkResidentId, '11010519491231002x', 'accepted'],
    ['a miscopied identity number', checkResidentId, '110105194912310021', /check character X/],
    ['an EAN-13', checkBarcode, '6901234567892', 'accepted'],
    ['an EAN-8', checkBarcode, '73513537', 'accepted'],
    ['an EAN-8 that ends in 0', checkBarcode, '12345670', 'accepted'],
    ['a miscopied EAN-13', checkBarcode, '6901234567890', 'GTIN-CHECK: check character 2'],
    ['a commodity code with dots', checkHsCode, '0402.91.00.00', 'accepted'],
    [
      'eight digits where ten are asked',
      checkHsCode,
      '04029100',
      'HS-EIGHT-DIGITS: 10 digits: 04029100 and two more',
    ],
    ['a code that lost its zero', checkHsCode, '402910000', 'HS-ZERO-LOST: 10 digits, perhaps 0402910000'],
    ['nine digits that lost no zero', checkHsCode, '040291000', 'HS-FORMAT: 10 digits'],
    ['a tariff line', checkTariffLine, '04029100', 'accepted'],
    ['a declaration number', checkDeclarationNumber, '060120261000000012', 'accepted'],
    ['an e-invoice', checkInvoiceNumber, '26150000000012345678', 'accepted'],
    ['an old invoice', checkInvoiceNumber, '015001900111-12345678', 'accepted'],
    ['an old number without its code', checkInvoiceNumber, '12345678', /^INVOICE-FORMAT/],
    ['a number a spreadsheet has spoilt', checkInvoiceNumber, '2.615E+19', /^INVOICE-FORMAT/],
  ] as const)('%s: %s %s', (_, check, text, expected) => {
    const said = verdict(check(text));
    expect(said).toMatch(typeof expected === 'string' ? new RegExp(`^${expected}$`) : expected);
  });

  it.each([
    ['published credit codes', checkCreditCode, publishedCreditCodes, last, letters],
    ['barcodes', checkBarcode, tradeItemNumbers, last, digits],
    ['postal items', checkPostalItemNumber, postalItemNumbers, () => 10, digits],
  ] as const)('of %s, the check character that others found is accepted, and no other', (...row) => {
    const [, check, numbers, placeIn, characters] = row;
    const withEach = (number: string) =>
      [...characters].map(
        (char) => `${number.slice(0, placeIn(number))}${char}${number.slice(placeIn(number) + 1)}`,
      );
    const accepted = numbers.map((number) => withEach(number).filter((other) => check(other).ok));
    expect(accepted).toEqual(numbers.map((number) => [number]));
  });

  it('stores the normal form', () => {
    expect(checkCreditCode('９１350100m000100y43')).toMatchObject({ value: '91350100M000100Y43' });
    expect(checkOldInvoice("'015001900111", ' 12345678')).toMatchObject({ value: '015001900111-12345678' });
    expect(tariffLineOf(HsCode.parse('0402910000'))).toBe('04029100');
  });

  it('says what it found', () => {
    expect(checkCreditCode('91350100m000100y44')).toMatchObject({ refusal: { found: '91350100M000100Y44' } });
    expect(checkHsCode('9'.repeat(99))).toMatchObject({ refusal: { found: '9'.repeat(64) } });
  });

  it.each([
    ['HS codes', checkHsCode, HsCode, /^\d{9,11}$/],
    ['tariff lines', checkTariffLine, TariffLine, /^\d{7,9}$/],
    ['barcodes', checkBarcode, Barcode, /^69\d{11}$/],
    ['bank codes', checkBankCode, BankCode, /^\d{12}$/],
    ['postal items', checkPostalItemNumber, PostalItemNumber, /^R[AB]\d{9}CN$/],
    ['identity numbers', checkResidentId, ResidentId, /^1101051949123\d{4}[0-9X]$/],
    ['credit codes', checkCreditCode, CreditCode, /^91350100M0001\d{5}$/],
    ['declaration numbers', checkDeclarationNumber, DeclarationNumber, /^0601202[67]\d{10}$/],
    ['invoice numbers', checkInvoiceNumber, InvoiceNumber, /^\d{20}$/],
  ] as const)('of %s, what the schema accepts is accepted, and nothing else', (_, check, schema, shape) => {
    fc.assert(
      fc.property(fc.stringMatching(shape), (text) => {
        expect(check(text).ok).toBe(schema.safeParse(text).success);
      }),
    );
  });

  it('never repeats an identity number in a refusal', () => {
    expect(checkResidentId('110105194912310021')).toMatchObject({ refusal: { found: '110***1' } });
    expect(JSON.stringify(checkResidentId('110105194912310021'))).not.toContain('19491231');
  });

  it('catches every single miscopied digit of a credit code', () => {
    const place = fc.integer({ min: 0, max: 16 });
    const other = fc.constantFrom(...letters);
    fc.assert(
      fc.property(place, other, (n, char) => {
        const good = '91350100M000100Y43';
        fc.pre(good.charAt(n) !== char);
        expect(checkCreditCode(`${good.slice(0, n)}${char}${good.slice(n + 1)}`).ok).toBe(false);
      }),
    );
  });

  it('accepts one check digit of ten for a postal item', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{2}\d{8}$/), (start) => {
        const numbers = [...'0123456789'].map((digit) => `${start}${digit}CN`);
        expect(numbers.filter((number) => checkPostalItemNumber(number).ok)).toHaveLength(1);
      }),
    );
  });

  it('refuses in the shape every refusal has, whatever is typed', () => {
    const checks = [checkCreditCode, checkBankCode, checkPostalItemNumber, checkResidentId, checkBarcode];
    fc.assert(
      fc.property(fc.constantFrom(...checks), fc.string(), (check, text) => {
        const checked = check(text);
        expect(checked.ok || Refusal.safeParse(checked.refusal).success).toBe(true);
      }),
    );
  });
});

describe('a form of checked fields', () => {
  const Form = z.object({
    creditCode: asField(checkCreditCode),
    bankCode: asOptionalField(checkBankCode),
    name: z.string(),
    kind: z.string().max(3).optional(),
  });

  it('takes normalised values', () => {
    const form = { creditCode: ' 91350100m000100y43', bankCode: ' ', name: '甲' };
    expect(Form.parse(form)).toEqual({ creditCode: CreditCode.parse('91350100M000100Y43'), name: '甲' });
  });

  it('gives every refusal at once, each with its place', () => {
    const { error } = Form.safeParse({ creditCode: '1', bankCode: '2', kind: 'seller' });
    expect(error && refusalsOf(error).map(({ code, at }) => [code, at])).toEqual([
      ['USCC-FORMAT', 'creditCode'],
      ['CNAPS-FORMAT', 'bankCode'],
      ['FIELD-MISSING', 'name'],
      ['FIELD-INVALID', 'kind'],
    ]);
  });

  it.each([
    [z.int().positive(), 0, 'more than 0'],
    [z.int().negative(), 0, 'less than 0'],
    [z.int().nonnegative(), -1, '0 or more'],
    [z.int().max(5), 6, '5 or less'],
    [z.string().min(2), 'a', 'at least 2 characters'],
  ])('says of a bound whether it is itself allowed (%#)', (field, typed, expected) => {
    const { error } = field.safeParse(typed);
    expect(error && refusalsOf(error).map((one) => one.expected?.en)).toEqual([expected]);
  });

  it.each([
    [CreditCode, '91350100M000100Y43', '91350100M000100Y44'],
    [BankCode, '102100099996', '１02100099996'],
    [PostalItemNumber, 'RB123456785CN', 'RB123456784CN'],
    [ResidentId, '11010519491231002X', '110105194912310021'],
    [DeclarationNumber, '060120261000000012', '06012026100000001'],
  ])('holds stored values to the normal form and the check character', (schema, good, bad) => {
    expect([schema.safeParse(good).success, schema.safeParse(bad).success]).toEqual([true, false]);
  });
});
