import type { Route } from '../../edge/route.ts';
import { applicantRoutes } from './applicant.ts';
import { applicantGoodsRoutes } from './applicant-goods.ts';
import { applicantSubsidyRoutes } from './applicant-subsidy.ts';
import { financeRoutes } from './finance.ts';
import { officerRoutes } from './officer.ts';
import { officerClaimsRoutes } from './officer-claims.ts';
import { officerCreditRoutes } from './officer-credit.ts';
import { officerGoodsRoutes } from './officer-goods.ts';
import { officerProgrammeRoutes } from './officer-programmes.ts';
import { publicRoutes } from './public.ts';

/** Every route of every audience: the contract, and the matrix of who may do what. */
export const allRoutes: readonly Route[] = [
  ...applicantRoutes,
  ...applicantGoodsRoutes,
  ...applicantSubsidyRoutes,
  ...officerRoutes,
  ...officerClaimsRoutes,
  ...officerCreditRoutes,
  ...officerGoodsRoutes,
  ...officerProgrammeRoutes,
  ...financeRoutes,
  ...publicRoutes,
];
