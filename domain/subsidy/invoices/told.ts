import type { Bilingual } from '../../shared/bilingual.ts';
import { accepted, type Checked } from '../../shared/checked.ts';
import { displayYuan } from '../../shared/money.ts';
import { located, type Refusal } from '../../shared/refusal.ts';
import type { Evidence, Stated } from '../claims/claim.ts';
import type { EvidenceKind } from '../lists/list-kind.ts';
import { type CurrencyRule, inYuan, yuan } from '../programme/currency-rule.ts';
import type { Invoice } from './invoice.ts';
import { type AskedField, askedOf, fieldTitles, neededField } from './stated-fields.ts';

type ReadField = 'documentNumber' | 'amountFen';

const fields = ['documentNumber', 'amountFen'] as const satisfies readonly ReadField[];

/** What a file says of the field spares it, and also what is asked only for its sake. */
const sparedBy: Readonly<Record<AskedField, ReadField>> = {
  documentNumber: 'documentNumber',
  seller: 'documentNumber',
  amountFen: 'amountFen',
  on: 'amountFen',
};

const shown = (field: ReadField, { documentNumber = '', amountFen, currency = '' }: Stated): string => {
  if (field === 'documentNumber') return documentNumber;
  return amountFen === undefined ? '' : `${displayYuan(amountFen)} ${currency}`.trim();
};

/** The file counts, and whoever decides sees that something else was typed. */
const differs =
  (stated: Stated, read: Stated) =>
  (field: ReadField): Refusal => {
    const { zh, en }: Bilingual = fieldTitles[field];
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

type Reckoning = { readonly currency?: CurrencyRule | undefined };
type NamingInvoices = { readonly waybills?: Reckoning | undefined; readonly fees?: Reckoning | undefined };

/** Papers are reckoned as the lines that name them are. */
export const paperCurrency = ({ lists }: { readonly lists: NamingInvoices }): CurrencyRule | undefined =>
  lists.waybills?.currency ?? lists.fees?.currency;

type Reckoned = Pick<Evidence, 'amountFen' | 'conversion'>;

/** The stated amount in yuan; nothing where there is none, or no day to reckon it by. */
export const reckoned = (
  { amountFen, currency = yuan, on }: Stated,
  rule: CurrencyRule | undefined,
): Checked<Reckoned> => {
  if (amountFen === undefined) return accepted({});
  if (currency === yuan) return accepted({ amountFen });
  return on === undefined ? accepted({}) : inYuan(amountFen, currency, on, rule);
};

export type Told = Pick<
  Evidence,
  'status' | 'findings' | 'documentNumber' | 'seller' | 'amountFen' | 'conversion' | 'typed'
>;

/** What is known of a paper: as the file says it, in yuan; else as it was typed, and marked so; else it must be typed. */
export const toldOf = (
  kind: EvidenceKind,
  invoice: Invoice | undefined,
  stated: Stated = {},
  rule?: CurrencyRule,
): Told => {
  const read: Stated = { documentNumber: invoice?.number, amountFen: invoice?.amountFen };
  const isRead = (field: ReadField) => read[field] !== undefined;
  const isStated = (field: AskedField) => stated[field] !== undefined;
  const missing = askedOf(kind, stated).filter((field) => !isRead(sparedBy[field]) && !isStated(field));
  const other = fields.filter(
    (field) => isRead(field) && isStated(field) && shown(field, read) !== shown(field, stated),
  );
  const money: Checked<Reckoned> = isRead('amountFen')
    ? accepted({ amountFen: read.amountFen })
    : reckoned(stated, rule);
  const unreckoned = money.ok ? [] : [located(money.refusal, 'currency')];
  const { amountFen, conversion }: Reckoned = money.ok ? money.value : {};
  return {
    status: missing.length + unreckoned.length > 0 ? 'to-be-typed' : 'read',
    documentNumber: read.documentNumber ?? stated.documentNumber,
    seller: isRead('documentNumber') ? undefined : stated.seller,
    amountFen,
    conversion,
    typed: fields.filter((field) => !isRead(field) && isStated(field)),
    findings: [...missing.map(neededField), ...unreckoned, ...other.map(differs(stated, read))],
  };
};
