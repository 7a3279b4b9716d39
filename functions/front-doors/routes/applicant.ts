import { getProgress } from '../../casework/get-progress.route.ts';
import { listMyTasks } from '../../casework/list-my-tasks.route.ts';
import { getMe } from '../../directory/get-me.route.ts';
import type { Route } from '../../edge/route.ts';
import { confirmAccount } from '../../filing/confirm-account.route.ts';
import { getSubject } from '../../filing/get-subject.route.ts';
import { listFilings } from '../../filing/list-filings.route.ts';
import { registerSubject } from '../../filing/register-subject.route.ts';
import { submitFiling } from '../../filing/submit-filing.route.ts';
import { tryFiling } from '../../filing/try-filing.route.ts';
import { withdrawFiling } from '../../filing/withdraw-filing.route.ts';
import { acknowledgeSuspension } from '../../positive-list/acknowledge-suspension.route.ts';
import { cancelGoods } from '../../positive-list/cancel-goods.route.ts';
import { getGoodsFiling } from '../../positive-list/get-goods-filing.route.ts';
import { getGoodsResult } from '../../positive-list/get-goods-result.route.ts';
import { getGoodsToCorrect } from '../../positive-list/get-goods-to-correct.route.ts';
import { countGoods, listGoods } from '../../positive-list/list-goods.route.ts';
import { listGoodsFilings } from '../../positive-list/list-goods-filings.route.ts';
import { listGoodsRows } from '../../positive-list/list-goods-rows.route.ts';
import { openGoodsFiling } from '../../positive-list/open-goods-filing.route.ts';
import { previewGoods } from '../../positive-list/preview-goods.route.ts';
import { submitGoods } from '../../positive-list/submit-goods.route.ts';
import { withdrawGoods } from '../../positive-list/withdraw-goods.route.ts';
import { addEvidence } from '../../subsidy/add-evidence.route.ts';
import { getClaim } from '../../subsidy/get-claim.route.ts';
import { listClaims } from '../../subsidy/list-claims.route.ts';
import { listEvidenceLines } from '../../subsidy/list-evidence-lines.route.ts';
import { listProgrammes } from '../../subsidy/list-programmes.route.ts';
import { lodgeObjection } from '../../subsidy/lodge-objection.route.ts';
import { openClaim } from '../../subsidy/open-claim.route.ts';
import { removeEvidence } from '../../subsidy/remove-evidence.route.ts';
import { submitClaim } from '../../subsidy/submit-claim.route.ts';
import { withdrawClaim } from '../../subsidy/withdraw-claim.route.ts';

/** Everything a subject does. */
export const applicantRoutes: readonly Route[] = [
  getMe,
  registerSubject,
  getSubject,
  confirmAccount,
  listMyTasks,
  getProgress,
  listFilings,
  tryFiling,
  submitFiling,
  withdrawFiling,
  openGoodsFiling,
  previewGoods,
  submitGoods,
  listGoodsFilings,
  getGoodsFiling,
  getGoodsResult,
  getGoodsToCorrect,
  listGoodsRows,
  withdrawGoods,
  listGoods,
  countGoods,
  cancelGoods,
  acknowledgeSuspension,
  listProgrammes,
  openClaim,
  listClaims,
  getClaim,
  addEvidence,
  removeEvidence,
  listEvidenceLines,
  submitClaim,
  withdrawClaim,
  lodgeObjection,
];
