import * as z from 'zod';
import type { Checked } from '#domain/shared/checked.ts';
import { located, type Refusal } from '#domain/shared/refusal.ts';
import { type Evidence, Stated } from '#domain/subsidy/claims/claim.ts';
import { checkNumberUnder, checkSeller, knownBy } from '#domain/subsidy/invoices/invoice-number.ts';
import { askedOfForeign, isOfForeignSeller, neededField } from '#domain/subsidy/invoices/stated-fields.ts';
import { reckoned } from '#domain/subsidy/invoices/told.ts';
import type { EvidenceKind } from '#domain/subsidy/lists/list-kind.ts';
import { type CurrencyRule, checkCurrency, moneyIn, yuan } from '#domain/subsidy/programme/currency-rule.ts';

/** As it is sent: every text as it was typed. */
export const StatedBody = Stated.extend({
  documentNumber: z.string().max(60).optional(),
  currency: z.string().max(20).optional(),
  seller: z.string().max(200).optional(),
});
type Body = z.infer<typeof StatedBody> & { readonly kind: EvidenceKind };

type Check = (typed: string) => Checked<string>;

/** In its one written form; what is not good stays as it was typed, and is told. */
const written = (check: Check, typed = ''): string => {
  const checked = check(typed);
  return checked.ok ? checked.value : typed;
};

const defectOf = (at: string, check: Check, typed: string | undefined): Refusal[] => {
  const checked = typed ? check(typed) : undefined;
  return checked === undefined || checked.ok ? [] : [located(checked.refusal, at)];
};

/** An invoice's number has one written form, anybody else's stands as it was typed. */
const numberOf = ({ kind, documentNumber = '', currency }: Body): string =>
  kind === 'invoice' ? written(checkNumberUnder(moneyIn(currency)), documentNumber) : documentNumber;

/** Day and seller are of foreign money; beside yuan they are not kept. */
const ofForeign = (body: Body, currency: string, documentNumber: string): Stated => ({
  currency,
  ...(body.on ? { on: body.on } : {}),
  ...(body.seller && isOfForeignSeller(body.kind, { currency, documentNumber })
    ? { seller: written(checkSeller, body.seller) }
    : {}),
});

/** What is stated, in its one written form. */
export const statedIn = (body: Body): Stated => {
  const currency = written(checkCurrency, body.currency);
  const documentNumber = numberOf(body);
  return {
    ...(documentNumber ? { documentNumber } : {}),
    ...(body.amountFen === undefined ? {} : { amountFen: body.amountFen }),
    ...(currency === yuan ? {} : ofForeign(body, currency, documentNumber)),
  };
};

const unreckoned = (stated: Stated, rule: CurrencyRule | undefined): Refusal[] => {
  const money = reckoned(stated, rule);
  return money.ok ? [] : [located(money.refusal, 'currency')];
};

const repeated = (stated: Stated, others: readonly Evidence[]): Refusal[] => {
  const { documentNumber } = stated;
  return documentNumber && others.some((other) => knownBy(other) === knownBy(stated))
    ? [
        {
          code: 'EVIDENCE-TWICE',
          at: 'documentNumber',
          found: documentNumber,
          reason: { zh: '该号码的单据已经上传。', en: 'A document with this number is uploaded already.' },
          next: { zh: '如需更换，请先删除原文件。', en: 'Remove the other one first.' },
        },
      ]
    : [];
};

/** All that is wrong with what is stated of a paper, under the programme's rule for foreign money. */
export const statedDefects = (
  body: Body,
  others: readonly Evidence[],
  rule: CurrencyRule | undefined,
): Refusal[] => {
  const stated = statedIn(body);
  const { kind, documentNumber } = body;
  const checkNumber = checkNumberUnder(moneyIn(stated.currency));
  const unknown = defectOf('currency', checkCurrency, body.currency);
  return [
    unknown,
    kind === 'invoice' ? defectOf('documentNumber', checkNumber, documentNumber) : [],
    defectOf('seller', checkSeller, stated.seller),
    askedOfForeign(kind, stated)
      .filter((field) => stated[field] === undefined)
      .map(neededField),
    unknown.length > 0 ? [] : unreckoned(stated, rule),
    repeated(stated, others),
  ].flat();
};
