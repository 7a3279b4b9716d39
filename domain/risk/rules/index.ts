import type { GoodsRule, SubjectRule } from '../rule.ts';
import { subjectIsNew } from './rk-101-subject-is-new.ts';
import { goodsAreFiledFirstTime } from './rk-102-goods-are-filed-first-time.ts';
import { rowsWereRefused } from './rk-103-rows-were-refused.ts';
import { banIsOpen } from './rk-104-ban-is-open.ts';
import { bansHaveBeen } from './rk-105-bans-have-been.ts';
import { eventsAreBad } from './rk-106-events-are-bad.ts';
import { affiliatesAreMany } from './rk-107-affiliates-are-many.ts';
import { affiliateIsUnderBan } from './rk-108-affiliate-is-under-ban.ts';
import { addressIsShared } from './rk-109-address-is-shared.ts';
import { rowsAreAlike } from './rk-110-rows-are-alike.ts';
import { nothingIsVerified } from './rk-111-nothing-is-verified.ts';
import { departmentsHaveVerified } from './rk-112-departments-have-verified.ts';
import { goodsAreFood } from './rk-201-goods-are-food.ts';
import { goodsAreCosmetics } from './rk-202-goods-are-cosmetics.ts';
import { goodsAreOfAnimals } from './rk-203-goods-are-of-animals.ts';
import { goodsMayBeDualUse } from './rk-204-goods-may-be-dual-use.ts';
import { originIsWatched } from './rk-205-origin-is-watched.ts';
import { barcodeIsMissing } from './rk-206-barcode-is-missing.ts';
import { traceCodeIsMissing } from './rk-207-trace-code-is-missing.ts';
import { brandIsMissing } from './rk-208-brand-is-missing.ts';
import { specialFoodIsNotSpokenOf } from './rk-209-special-food-is-not-spoken-of.ts';
import { checksFailed } from './rk-210-checks-failed.ts';
import { batchWasRecalled } from './rk-211-batch-was-recalled.ts';
import { checksConform } from './rk-212-checks-conform.ts';
import { papersAreThere } from './rk-213-papers-are-there.ts';

/** What is asked of a subject and its file, once for all its rows. */
export const subjectRules: readonly SubjectRule[] = [
  subjectIsNew,
  goodsAreFiledFirstTime,
  rowsWereRefused,
  banIsOpen,
  bansHaveBeen,
  eventsAreBad,
  affiliatesAreMany,
  affiliateIsUnderBan,
  addressIsShared,
  rowsAreAlike,
  nothingIsVerified,
  departmentsHaveVerified,
];

/** What is asked of the goods, row by row. */
export const goodsRules: readonly GoodsRule[] = [
  goodsAreFood,
  goodsAreCosmetics,
  goodsAreOfAnimals,
  goodsMayBeDualUse,
  originIsWatched,
  barcodeIsMissing,
  traceCodeIsMissing,
  brandIsMissing,
  specialFoodIsNotSpokenOf,
  checksFailed,
  batchWasRecalled,
  checksConform,
  papersAreThere,
];
