import { decideTask } from '../../casework/decide-task.route.ts';
import { getHistory } from '../../casework/get-history.route.ts';
import { listTasks } from '../../casework/list-tasks.route.ts';
import type { Route } from '../../edge/route.ts';
import { getFilingCase } from '../../filing/get-filing-case.route.ts';
import { listAllFilings } from '../../filing/list-all-filings.route.ts';
import { getGoodsCase } from '../../positive-list/get-goods-case.route.ts';
import { getRescreening } from '../../positive-list/get-rescreening.route.ts';
import { listAllGoodsFilings } from '../../positive-list/list-all-goods-filings.route.ts';
import { countGoodsOf, listGoodsOf } from '../../positive-list/list-goods.route.ts';
import { listGoodsRowsOf } from '../../positive-list/list-goods-rows.route.ts';
import { listRescreenings } from '../../positive-list/list-rescreenings.route.ts';
import { recallGoods } from '../../positive-list/recall-goods.route.ts';
import { getClaimCase } from '../../subsidy/get-claim-case.route.ts';
import { getObjectionCase } from '../../subsidy/get-objection-case.route.ts';
import { listAllClaims } from '../../subsidy/list-all-claims.route.ts';
import { listAllocations } from '../../subsidy/list-allocations.route.ts';
import { listClaimLines } from '../../subsidy/list-claim-lines.route.ts';
import { prepareAllocation } from '../../subsidy/prepare-allocation.route.ts';

/** Everything that is done at a desk of the zone. */
export const officerRoutes: readonly Route[] = [
  listTasks,
  decideTask,
  getHistory,
  listAllFilings,
  getFilingCase,
  listAllGoodsFilings,
  getGoodsCase,
  listGoodsRowsOf,
  listGoodsOf,
  countGoodsOf,
  listRescreenings,
  getRescreening,
  recallGoods,
  listAllClaims,
  getClaimCase,
  listClaimLines,
  listAllocations,
  prepareAllocation,
  getObjectionCase,
];
