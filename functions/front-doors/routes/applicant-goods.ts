import type { Route } from '../../edge/route.ts';
import { acknowledgeSuspension } from '../../positive-list/book/acknowledge-suspension.route.ts';
import { cancelGoods } from '../../positive-list/book/cancel-goods.route.ts';
import { countGoods, listGoods } from '../../positive-list/book/list-goods.route.ts';
import { getGoodsFiling } from '../../positive-list/goods/get-goods-filing.route.ts';
import { getGoodsResult } from '../../positive-list/goods/get-goods-result.route.ts';
import { getGoodsToCorrect } from '../../positive-list/goods/get-goods-to-correct.route.ts';
import { getTypedGoods } from '../../positive-list/goods/get-typed-goods.route.ts';
import { keepGoodsMapping } from '../../positive-list/goods/keep-goods-mapping.route.ts';
import { listGoodsFilings } from '../../positive-list/goods/list-goods-filings.route.ts';
import { listGoodsRows } from '../../positive-list/goods/list-goods-rows.route.ts';
import { openGoodsFiling } from '../../positive-list/goods/open-goods-filing.route.ts';
import { previewGoods } from '../../positive-list/goods/preview-goods.route.ts';
import { submitGoods } from '../../positive-list/goods/submit-goods.route.ts';
import { typeGoods } from '../../positive-list/goods/type-goods.route.ts';
import { withdrawGoods } from '../../positive-list/goods/withdraw-goods.route.ts';
import { addTraceCertificate, reportTraceCheck } from '../../positive-list/trace/add-trace-evidence.route.ts';
import { listGoodsBatches } from '../../positive-list/trace/list-batches.route.ts';
import { registerGoodsBatch } from '../../positive-list/trace/register-batch.route.ts';

/** Everything a subject does with its goods. */
export const applicantGoodsRoutes: readonly Route[] = [
  openGoodsFiling,
  typeGoods,
  getTypedGoods,
  previewGoods,
  keepGoodsMapping,
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
  registerGoodsBatch,
  listGoodsBatches,
  addTraceCertificate,
  reportTraceCheck,
  acknowledgeSuspension,
];
