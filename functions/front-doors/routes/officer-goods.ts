import type { Route } from '../../edge/route.ts';
import { addListFile } from '../../positive-list/adoption/add-list-file.route.ts';
import { compareListVersion } from '../../positive-list/adoption/compare-list-version.route.ts';
import { getListVersion } from '../../positive-list/adoption/get-list-version.route.ts';
import { getReportFile } from '../../positive-list/adoption/get-report-file.route.ts';
import { importListFile } from '../../positive-list/adoption/import-list-file.route.ts';
import { listDraftEntries } from '../../positive-list/adoption/list-draft-entries.route.ts';
import { listListVersions } from '../../positive-list/adoption/list-list-versions.route.ts';
import { listReportRows } from '../../positive-list/adoption/list-report-rows.route.ts';
import { openListVersion } from '../../positive-list/adoption/open-list-version.route.ts';
import { proposeListVersion } from '../../positive-list/adoption/propose-list-version.route.ts';
import { readRemark } from '../../positive-list/adoption/read-remark.route.ts';
import { settleRow } from '../../positive-list/adoption/settle-row.route.ts';
import { withdrawListVersion } from '../../positive-list/adoption/withdraw-list-version.route.ts';
import { countGoodsOf, listGoodsOf } from '../../positive-list/book/list-goods.route.ts';
import { getGoodsCase } from '../../positive-list/goods/get-goods-case.route.ts';
import { listAllGoodsFilings } from '../../positive-list/goods/list-all-goods-filings.route.ts';
import { listGoodsRowsOf } from '../../positive-list/goods/list-goods-rows.route.ts';
import { getRescreening } from '../../positive-list/rescreening/get-rescreening.route.ts';
import { liftGoodsRecall } from '../../positive-list/rescreening/lift-recall.route.ts';
import { listGoodsInDoubt } from '../../positive-list/rescreening/list-goods-in-doubt.route.ts';
import { listRescreenings } from '../../positive-list/rescreening/list-rescreenings.route.ts';
import { recallGoods } from '../../positive-list/rescreening/recall-goods.route.ts';
import { recordTraceCheck } from '../../positive-list/trace/add-trace-evidence.route.ts';
import { listGoodsBatchesOf } from '../../positive-list/trace/list-batches.route.ts';

/** Everything a department does with goods and with the lists they are held against. */
export const officerGoodsRoutes: readonly Route[] = [
  listAllGoodsFilings,
  getGoodsCase,
  listGoodsRowsOf,
  listGoodsOf,
  countGoodsOf,
  listRescreenings,
  getRescreening,
  listGoodsInDoubt,
  listGoodsBatchesOf,
  recordTraceCheck,
  recallGoods,
  liftGoodsRecall,
  listListVersions,
  openListVersion,
  getListVersion,
  addListFile,
  importListFile,
  listReportRows,
  getReportFile,
  settleRow,
  readRemark,
  listDraftEntries,
  compareListVersion,
  proposeListVersion,
  withdrawListVersion,
];
