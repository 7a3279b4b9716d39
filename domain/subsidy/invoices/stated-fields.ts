import type { Bilingual } from '../../shared/bilingual.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Stated } from '../claims/claim.ts';
import type { EvidenceKind } from '../lists/list-kind.ts';
import { isForeignNumber } from './invoice-number.ts';

export type AskedField = Exclude<keyof Stated, 'currency'>;

/** What must be known of a paper before it can stand behind a claim. */
const asked: Readonly<Partial<Record<EvidenceKind, readonly AskedField[]>>> = {
  invoice: ['documentNumber', 'amountFen'],
  receipt: ['amountFen'],
};

/** Of which papers a person may say what they show; a list says it itself, line by line. */
export const mayBeStated = (kind: EvidenceKind): boolean => asked[kind] !== undefined;

/** Whether an invoice that is stated so is known by its seller too. */
export const isOfForeignSeller = (
  kind: EvidenceKind,
  { currency, documentNumber = '' }: Pick<Stated, 'currency' | 'documentNumber'>,
): boolean => kind === 'invoice' && currency !== undefined && isForeignNumber(documentNumber);

/** What must be stated with foreign money: the day whose rate holds, and the seller of a foreign invoice. */
export const askedOfForeign = (kind: EvidenceKind, stated: Stated): readonly AskedField[] => [
  ...(stated.currency === undefined ? [] : (['on'] as const)),
  ...(isOfForeignSeller(kind, stated) ? (['seller'] as const) : []),
];

/** All that must be known of a paper of which this was stated. */
export const askedOf = (kind: EvidenceKind, stated: Stated): readonly AskedField[] =>
  mayBeStated(kind) ? [...(asked[kind] ?? []), ...askedOfForeign(kind, stated)] : [];

export const fieldTitles: Readonly<Record<AskedField, Bilingual>> = {
  documentNumber: { zh: '发票号码', en: 'invoice number' },
  amountFen: { zh: '金额', en: 'amount' },
  on: { zh: '开具或付款日期', en: 'day of issue or payment' },
  seller: { zh: '销售方名称', en: 'name of the seller' },
};

const mayBeRead: Bilingual = {
  zh: '；有数电票 XML 或 OFD 的，上传原件即可免填',
  en: '; where you have the XML or OFD of the invoice, upload that and nothing is typed',
};
const onlyTyped: Bilingual = { zh: '', en: '' };

/** What spares the typing: the file of a Chinese invoice says it, and nothing says it of foreign ones. */
const spares: Readonly<Record<AskedField, Bilingual>> = {
  documentNumber: mayBeRead,
  amountFen: mayBeRead,
  on: onlyTyped,
  seller: onlyTyped,
};

export const neededField = (field: AskedField): Refusal => {
  const { zh, en } = fieldTitles[field];
  return {
    code: 'EVIDENCE-FIELD',
    severity: 'hard',
    at: field,
    expected: { zh: `单据上的${zh}`, en: `the ${en}, as the document shows it` },
    reason: {
      zh: `文件中读不到${zh}，也没有填写。`,
      en: `The file does not say the ${en}, and it was not typed.`,
    },
    next: {
      zh: `请填写单据上的${zh}${spares[field].zh}。`,
      en: `Type the ${en}${spares[field].en}.`,
    },
  };
};
