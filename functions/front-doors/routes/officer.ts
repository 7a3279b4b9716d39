import { getAffiliates } from '../../affiliates/get-affiliates.route.ts';
import { decideTask } from '../../casework/decide-task.route.ts';
import { getHistory } from '../../casework/get-history.route.ts';
import { listTasks } from '../../casework/list-tasks.route.ts';
import { getAppealCase } from '../../credit/get-appeal-case.route.ts';
import { getBanProposal } from '../../credit/get-ban-proposal.route.ts';
import { getCredit } from '../../credit/get-credit.route.ts';
import { getGradeReport } from '../../credit/get-grade-report.route.ts';
import { getRepairCase } from '../../credit/get-repair-case.route.ts';
import { getSubjectFile } from '../../credit/get-subject-file.route.ts';
import { listGradeImports } from '../../credit/list-grade-imports.route.ts';
import { openGradeImport } from '../../credit/open-grade-import.route.ts';
import { previewGrades } from '../../credit/preview-grades.route.ts';
import { proposeBan } from '../../credit/propose-ban.route.ts';
import { recordEvent } from '../../credit/record-event.route.ts';
import { recordGrade } from '../../credit/record-grade.route.ts';
import { sendGrades } from '../../credit/send-grades.route.ts';
import { submitGrades } from '../../credit/submit-grades.route.ts';
import type { Route } from '../../edge/route.ts';
import { downloadDocument } from '../../filing/download-document.route.ts';
import { getApplicationCase } from '../../filing/get-application-case.route.ts';
import { getFilingCase } from '../../filing/get-filing-case.route.ts';
import { listAllApplications } from '../../filing/list-all-applications.route.ts';
import { listAllFilings } from '../../filing/list-all-filings.route.ts';
import { readIdentity } from '../../filing/read-identity.route.ts';
import { restoreFiling } from '../../filing/restore-filing.route.ts';
import { revokeFiling } from '../../filing/revoke-filing.route.ts';
import { suspendFiling } from '../../filing/suspend-filing.route.ts';
import { recordTraceCheck } from '../../positive-list/add-trace-evidence.route.ts';
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
import { settleRow } from '../../positive-list/adoption/settle-row.route.ts';
import { withdrawListVersion } from '../../positive-list/adoption/withdraw-list-version.route.ts';
import { getGoodsCase } from '../../positive-list/get-goods-case.route.ts';
import { getRescreening } from '../../positive-list/get-rescreening.route.ts';
import { listAllGoodsFilings } from '../../positive-list/list-all-goods-filings.route.ts';
import { listGoodsBatchesOf } from '../../positive-list/list-batches.route.ts';
import { countGoodsOf, listGoodsOf } from '../../positive-list/list-goods.route.ts';
import { listGoodsRowsOf } from '../../positive-list/list-goods-rows.route.ts';
import { listRescreenings } from '../../positive-list/list-rescreenings.route.ts';
import { recallGoods } from '../../positive-list/recall-goods.route.ts';
import { getRiskTerms } from '../../risk/get-risk-terms.route.ts';
import { getTermsProposal } from '../../risk/get-terms-proposal.route.ts';
import { proposeTerms } from '../../risk/propose-terms.route.ts';
import { tryWeights } from '../../risk/try-weights.route.ts';
import { exportSharedFilings } from '../../sharing/export-shared-filings.route.ts';
import { listAccesses } from '../../sharing/list-accesses.route.ts';
import { listSharedFilings } from '../../sharing/list-shared-filings.route.ts';
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
  listAllApplications,
  getApplicationCase,
  downloadDocument,

  readIdentity,
  listAllFilings,
  getFilingCase,
  suspendFiling,
  restoreFiling,
  revokeFiling,
  listSharedFilings,
  exportSharedFilings,
  listAccesses,
  listAllGoodsFilings,
  getGoodsCase,
  listGoodsRowsOf,
  listGoodsOf,
  countGoodsOf,
  listRescreenings,
  getRescreening,
  listGoodsBatchesOf,
  recordTraceCheck,
  recallGoods,
  listListVersions,
  openListVersion,
  getListVersion,
  addListFile,
  importListFile,
  listReportRows,
  getReportFile,
  settleRow,
  listDraftEntries,
  compareListVersion,
  proposeListVersion,
  withdrawListVersion,
  listAllClaims,
  getClaimCase,
  listClaimLines,
  listAllocations,
  prepareAllocation,
  getObjectionCase,
  getSubjectFile,
  getCredit,
  recordGrade,
  recordEvent,
  proposeBan,
  getBanProposal,
  sendGrades,
  listGradeImports,
  openGradeImport,
  previewGrades,
  submitGrades,
  getGradeReport,
  getAppealCase,
  getRepairCase,
  getAffiliates,
  getRiskTerms,
  tryWeights,
  proposeTerms,
  getTermsProposal,
];
