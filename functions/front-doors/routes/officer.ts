import { getAffiliates } from '../../affiliates/get-affiliates.route.ts';
import { closeSitting } from '../../casework/committee/close-sitting.route.ts';
import { standAside } from '../../casework/committee/stand-aside.route.ts';
import { decideTask } from '../../casework/decide-task.route.ts';
import { getHistory } from '../../casework/get-history.route.ts';
import { listTasks } from '../../casework/list-tasks.route.ts';
import { getAppealCase } from '../../credit/appeals/get-appeal-case.route.ts';
import { getRepairCase } from '../../credit/appeals/get-repair-case.route.ts';
import { getBanProposal } from '../../credit/bans/get-ban-proposal.route.ts';
import { proposeBan } from '../../credit/bans/propose-ban.route.ts';
import { getCredit } from '../../credit/records/get-credit.route.ts';
import { getSubjectFile } from '../../credit/records/get-subject-file.route.ts';
import { recordEvent } from '../../credit/records/record-event.route.ts';
import { recordGrade } from '../../credit/records/record-grade.route.ts';
import type { Route } from '../../edge/route.ts';
import { getApplicationCase } from '../../filing/applications/get-application-case.route.ts';
import { listAllApplications } from '../../filing/applications/list-all-applications.route.ts';
import { addDepartmentDocument } from '../../filing/documents/add-department-document.route.ts';
import { downloadDocument } from '../../filing/documents/download-document.route.ts';
import { keepDepartmentDocument } from '../../filing/documents/keep-department-document.route.ts';
import { getFilingCase } from '../../filing/register/get-filing-case.route.ts';
import { listAllFilings } from '../../filing/register/list-all-filings.route.ts';
import { restoreFiling } from '../../filing/register/restore-filing.route.ts';
import { revokeFiling } from '../../filing/register/revoke-filing.route.ts';
import { suspendFiling } from '../../filing/register/suspend-filing.route.ts';
import { readIdentity } from '../../filing/subjects/read-identity.route.ts';
import { getRecoveryCase } from '../../payment/recovery/get-recovery-case.route.ts';
import { getRiskTerms } from '../../risk/get-risk-terms.route.ts';
import { getTermsProposal } from '../../risk/get-terms-proposal.route.ts';
import { proposeTerms } from '../../risk/propose-terms.route.ts';
import { tryWeights } from '../../risk/try-weights.route.ts';
import { exportSharedFilings } from '../../sharing/export-shared-filings.route.ts';
import { listAccesses } from '../../sharing/list-accesses.route.ts';
import { listSharedFilings } from '../../sharing/list-shared-filings.route.ts';
import { listAllocations } from '../../subsidy/allocation/list-allocations.route.ts';
import { listShares } from '../../subsidy/allocation/list-shares.route.ts';
import { prepareAllocation } from '../../subsidy/allocation/prepare-allocation.route.ts';
import { listAllClaims } from '../../subsidy/claims/list-all-claims.route.ts';
import { getCoursePlanCase } from '../../subsidy/courses/get-course-plan-case.route.ts';
import { listCoursePlans } from '../../subsidy/courses/list-course-plans.route.ts';
import { getObjectionCase } from '../../subsidy/objections/get-objection-case.route.ts';
import { draftDecision } from '../../subsidy/projects/draft-decision.route.ts';
import { getProjectCase } from '../../subsidy/projects/get-project-case.route.ts';
import { listAllProjects } from '../../subsidy/projects/list-all-projects.route.ts';
import { proposeForSubject } from '../../subsidy/projects/propose-for-subject.route.ts';
import { readProjectPaper } from '../../subsidy/projects/read-project-paper.route.ts';
import { getReconsiderationCase } from '../../subsidy/reconsiderations/get-reconsideration-case.route.ts';
import { listReportedTrade } from '../../subsidy/reported-trade/list-reported-trade.route.ts';
import { reportTrade } from '../../subsidy/reported-trade/report-trade.route.ts';
import { getClaimStatistics } from '../../subsidy/statistics/get-claim-statistics.route.ts';

/** Everything that is done at a desk of the zone. */
export const officerRoutes: readonly Route[] = [
  listTasks,
  decideTask,
  standAside,
  closeSitting,
  getHistory,
  listAllApplications,
  getApplicationCase,
  downloadDocument,
  addDepartmentDocument,
  keepDepartmentDocument,
  readIdentity,
  listAllFilings,
  getFilingCase,
  suspendFiling,
  restoreFiling,
  revokeFiling,
  listSharedFilings,
  exportSharedFilings,
  listAccesses,
  listAllClaims,
  getClaimStatistics,
  listAllocations,
  listShares,
  prepareAllocation,
  getObjectionCase,
  getReconsiderationCase,
  listCoursePlans,
  getCoursePlanCase,
  listAllProjects,
  getProjectCase,
  readProjectPaper,
  proposeForSubject,
  draftDecision,
  getRecoveryCase,
  getSubjectFile,
  getCredit,
  recordGrade,
  recordEvent,
  proposeBan,
  getBanProposal,
  getAppealCase,
  getRepairCase,
  getAffiliates,
  getRiskTerms,
  tryWeights,
  proposeTerms,
  getTermsProposal,
  listReportedTrade,
  reportTrade,
];
