import * as z from 'zod';
import { DepartmentDocument } from '#domain/casework/department.ts';
import { CreditTerms } from '#domain/credit/credit-terms.ts';
import { AccountTerms } from '#domain/filing/account-terms.ts';
import { Mode } from '#domain/filing/mode.ts';
import { SharingTerms } from '#domain/filing/sharing/sharing-terms.ts';
import { FundLineDocument } from '#domain/payment/fund-line.ts';
import { AdoptionTerms } from '#domain/positive-list/adoption/adoption-terms.ts';
import { GoodsReviewTerms } from '#domain/positive-list/goods/goods-review-terms.ts';
import { PublishedList } from '#domain/positive-list/lists/published-list.ts';
import { RiskTerms } from '#domain/risk/risk-terms.ts';
import { fundedByOne } from '#domain/shared/funding.ts';
import { ProgrammeAdoptionTerms } from '#domain/subsidy/drafting/programme-adoption-terms.ts';
import { Programme, StoredProgramme } from '#domain/subsidy/programme/programme.ts';
import type { ZoneDocuments } from '../ports.ts';

export type ZoneKind = keyof ZoneDocuments;

/** What a zone may publish, by kind. A new kind of configuration is a row here; lists are kept apart. */
export const zoneShapes: { readonly [K in ZoneKind]: z.ZodType<ZoneDocuments[K]> } = {
  department: DepartmentDocument,
  mode: Mode,
  programme: StoredProgramme,
  'fund-line': FundLineDocument,
  'goods-review': GoodsReviewTerms,
  'adoption-terms': AdoptionTerms,
  'programme-adoption-terms': ProgrammeAdoptionTerms,
  'sharing-terms': SharingTerms,
  'credit-terms': CreditTerms,
  'risk-terms': RiskTerms,
  'account-terms': AccountTerms,
};

/** What is handed over to be published: the configuration, and lists with all their entries. */
const Document = z.discriminatedUnion('kind', [
  DepartmentDocument,
  Mode,
  Programme,
  FundLineDocument,
  PublishedList,
  GoodsReviewTerms,
  AdoptionTerms,
  ProgrammeAdoptionTerms,
  SharingTerms,
  CreditTerms,
  RiskTerms,
  AccountTerms,
]);

/** Files of the time when a programme named one fund line are published as ever. */
export const ZoneDocument = z.preprocess(fundedByOne, Document);
