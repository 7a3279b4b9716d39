import type { Force } from '../goods/goods-terms.ts';
import type { GoodsFacts, Rule } from '../goods/rule.ts';
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
import { nameIsNotExcluded } from './pl-111-name-is-not-excluded.ts';
import { goodsAreNotOfTheExcludedKind } from './pl-112-goods-are-not-of-the-excluded-kind.ts';
import { notInAnotherCatalogue } from './pl-113-not-in-another-catalogue.ts';
import { quantityIsTheOrders } from './pl-114-quantity-is-the-orders.ts';
import { quantityIsShared } from './pl-115-quantity-is-shared.ts';
import { traceCodeIsGiven } from './pl-116-trace-code-is-given.ts';
import { goodsWantNoCloserLook } from './pl-117-goods-want-no-closer-look.ts';

/** What a remark asks of goods that are listed, in the order an officer reads it. */
const remarkRules: readonly Rule[] = [
  speciesAreCertified,
  notDualUse,
  notInAnotherCatalogue,
  specialFoodIsExcluded,
  specialFoodIsDeclared,
  modeIsAdmitted,
  nameIsAdmitted,
  nameIsNotExcluded,
  goodsAreNotOfTheExcludedKind,
  quantityIsTheBuyers,
  quantityIsShared,
  quantityIsTheOrders,
  traceCodeIsGiven,
  remarkIsUnderstood,
];

type Rules = { readonly ofEvery: readonly Rule[]; readonly ofRemarked: readonly Rule[] };

const rules = (listing: Rule, remarks: readonly Rule[]): Rules => ({
  ofEvery: [listing],
  ofRemarked: [listing, ...remarks],
});

/**
 * What goods are held against, by the force of the list. To change the policy, change this table. The remarks of a
 * supervision list tell the officer why to look; only a trace code can be asked for before anybody looks.
 */
export const listRules: Readonly<Record<Force, Rules>> = {
  'must-be-listed': rules(goodsAreListed, remarkRules),
  'listed-needs-review': rules(goodsWantNoCloserLook, [traceCodeIsGiven]),
};

/** What retail imports are held against, whatever a list says. */
export const retailImportRules: readonly Rule<GoodsFacts>[] = [foodNamesItsRecallAgent];
