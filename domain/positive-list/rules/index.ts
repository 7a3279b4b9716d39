import type { Rule } from '../rule.ts';
import { goodsAreListed } from './pl-101-goods-are-listed.ts';
import { speciesAreCertified } from './pl-102-species-are-certified.ts';
import { notDualUse } from './pl-103-not-dual-use.ts';
import { specialFoodIsExcluded } from './pl-104-special-food-is-excluded.ts';
import { specialFoodIsDeclared } from './pl-105-special-food-is-declared.ts';
import { modeIsAdmitted } from './pl-106-mode-is-admitted.ts';
import { nameIsAdmitted } from './pl-107-name-is-admitted.ts';
import { quantityIsTheBuyers } from './pl-108-quantity-is-the-buyers.ts';
import { remarkIsUnderstood } from './pl-109-remark-is-understood.ts';
import { foodNamesItsRecallAgent } from './pl-110-food-names-its-recall-agent.ts';

/** What retail imports are held against, in the order an officer reads it. To change the policy, change this list. */
export const rules: readonly Rule[] = [
  goodsAreListed,
  speciesAreCertified,
  notDualUse,
  specialFoodIsExcluded,
  specialFoodIsDeclared,
  modeIsAdmitted,
  nameIsAdmitted,
  quantityIsTheBuyers,
  remarkIsUnderstood,
  foodNamesItsRecallAgent,
];
