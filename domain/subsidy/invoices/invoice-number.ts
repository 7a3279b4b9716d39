import type { Bilingual } from '../../shared/bilingual.ts';
import { type Checked, refused } from '../../shared/checked.ts';
import { checkInvoiceNumber, type InvoiceNumber } from '../../shared/e-invoice.ts';
import { checkForeignInvoiceNumber, type ForeignInvoiceNumber } from '../../shared/foreign-invoice.ts';
import { bareName } from '../../shared/same-name.ts';
import { checkText } from '../../shared/text.ts';
import type { Evidence } from '../claims/claim.ts';
import type { Money } from '../programme/currency-rule.ts';

const wayOfForeign: Bilingual = {
  zh: '外国发票须先写明其币种（非人民币）。',
  en: 'Of a foreign invoice name the currency first, which is not yuan.',
};

/** Under yuan a Chinese number and no other; under foreign money also what a foreign seller wrote. */
export const checkNumberUnder =
  (money: Money) =>
  (typed: string): Checked<InvoiceNumber | ForeignInvoiceNumber> => {
    const chinese = checkInvoiceNumber(typed);
    if (chinese.ok) return chinese;
    if (money === 'foreign') return checkForeignInvoiceNumber(typed);
    const { zh, en } = chinese.refusal.next;
    return refused({
      ...chinese.refusal,
      next: { zh: `${zh}${wayOfForeign.zh}`, en: `${en} ${wayOfForeign.en}` },
    });
  };

/** Chinese numbers are given once in the country, whatever they were paid in; all others once by each seller. */
export const isForeignNumber = (number: string): boolean => !checkInvoiceNumber(number).ok;

const checkLength = checkText(120);

/** A name that tells one seller from another: dots and dashes alone do not. */
export const checkSeller = (typed: string): Checked<string> => {
  const checked = checkLength(typed);
  if (!checked.ok || /[\p{L}\d]{2}/u.test(bareName(checked.value))) return checked;
  return refused({
    code: 'INVOICE-SELLER',
    severity: 'hard',
    found: checked.value,
    expected: { zh: '发票上的销售方名称', en: 'the name of the seller, as the invoice has it' },
    reason: { zh: '这不是销售方的名称。', en: 'This is not the name of a seller.' },
    next: { zh: '请按发票填写销售方全称。', en: 'Write the full name that stands on the invoice.' },
  });
};

/** By what an invoice is known, in every claim: its number, and where it is foreign its seller with it. */
export const knownBy = ({ documentNumber = '', seller }: Pick<Evidence, 'documentNumber' | 'seller'>) =>
  seller === undefined ? documentNumber : `${documentNumber} ${bareName(seller)}`;

/** The number, as people call it, of what is known so. */
export const numberOfKnown = (known: string): string => known.replace(/ .*$/s, '');
