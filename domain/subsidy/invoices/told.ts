import type { Bilingual } from '../../shared/bilingual.ts';
import { displayYuan } from '../../shared/money.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Evidence, Stated } from '../claims/claim.ts';
import type { EvidenceKind } from '../lists/list-kind.ts';
import type { Invoice } from './invoice.ts';

type StatedField = keyof Stated;

const fields = ['documentNumber', 'amountFen'] as const satisfies readonly StatedField[];

const titles: Readonly<Record<StatedField, Bilingual>> = {
  documentNumber: { zh: '发票号码', en: 'invoice number' },
  amountFen: { zh: '金额', en: 'amount' },
};

/** What must be known of a paper before it can stand behind a claim. */
const asked: Readonly<Partial<Record<EvidenceKind, readonly StatedField[]>>> = {
  invoice: ['documentNumber', 'amountFen'],
  receipt: ['amountFen'],
};

/** Of which papers a person may say what they show; a list says it itself, line by line. */
export const mayBeStated = (kind: EvidenceKind): boolean => asked[kind] !== undefined;

const shown = (field: StatedField, { documentNumber = '', amountFen }: Stated): string => {
  if (field === 'documentNumber') return documentNumber;
  return amountFen === undefined ? '' : displayYuan(amountFen);
};

/** The file counts, and whoever decides sees that something else was typed. */
const differs =
  (stated: Stated, read: Stated) =>
  (field: StatedField): Refusal => {
    const { zh, en } = titles[field];
    return {
      code: 'EVIDENCE-TYPED-OTHERWISE',
      severity: 'flag',
      at: field,
      found: shown(field, stated),
      expected: { zh: `文件中为 ${shown(field, read)}`, en: `${shown(field, read)}, as the file says` },
      reason: {
        zh: `填写的${zh}与文件内容不一致，以文件为准。`,
        en: `The ${en} typed is not what the file says; the file counts.`,
      },
      next: {
        zh: '请核对是否选错了文件；无误则不必处理。',
        en: 'See whether this is the file you meant; if so, nothing need be done.',
      },
    };
  };

export const neededField = (field: StatedField): Refusal => {
  const { zh, en } = titles[field];
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
      zh: `请填写单据上的${zh}；有数电票 XML 或 OFD 的，上传原件即可免填。`,
      en: `Type the ${en}; where you have the XML or OFD of the invoice, upload that and nothing is typed.`,
    },
  };
};

export type Told = Pick<Evidence, 'status' | 'findings' | 'documentNumber' | 'amountFen' | 'typed'>;

/** What is known of a paper: as the file says it; else as it was typed, and marked so; else it must be typed. */
export const toldOf = (kind: EvidenceKind, invoice: Invoice | undefined, stated: Stated = {}): Told => {
  const read: Stated = { documentNumber: invoice?.number, amountFen: invoice?.amountFen };
  const isRead = (field: StatedField) => read[field] !== undefined;
  const isStated = (field: StatedField) => stated[field] !== undefined;
  const missing = (asked[kind] ?? []).filter((field) => !isRead(field) && !isStated(field));
  const other = fields.filter((field) => isRead(field) && isStated(field) && read[field] !== stated[field]);
  return {
    status: missing.length > 0 ? 'to-be-typed' : 'read',
    documentNumber: read.documentNumber ?? stated.documentNumber,
    amountFen: read.amountFen ?? stated.amountFen,
    typed: fields.filter((field) => !isRead(field) && isStated(field)),
    findings: [...missing.map(neededField), ...other.map(differs(stated, read))],
  };
};
