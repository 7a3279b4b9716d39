import { describe, expect, it } from 'vitest';
import { checkForeignInvoiceNumber } from '#domain/shared/foreign-invoice.ts';

describe('the number of a foreign invoice', () => {
  it.each([
    ['inv-2026/07', 'INV-2026/07'],
    ['ＩＮＶ ２０２６．０７', 'INV2026.07'],
    ['СЧ-118', 'CЧ-118'],
    ['A—118', 'A-118'],
  ])('written "%s" is kept as %s', (typed, kept) => {
    expect(checkForeignInvoiceNumber(typed)).toMatchObject({ ok: true, value: kept });
  });

  it('is one number, whichever keyboard its letters were typed on', () => {
    const [cyrillic, latin] = ['АВС-7', 'ABC-7'].map(checkForeignInvoiceNumber);
    expect(cyrillic).toEqual(latin);
  });

  it.each(['INVOICE', 'A1', 'INV#7', `A${'1'.repeat(40)}`, ''])('is not "%s"', (typed) => {
    expect(checkForeignInvoiceNumber(typed)).toMatchObject({
      ok: false,
      refusal: { code: 'INVOICE-FOREIGN-FORMAT' },
    });
  });
});
