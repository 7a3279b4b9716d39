import type { Route } from '../../edge/route.ts';
import { listClaimRecoveries } from '../../payment/recovery/list-claim-recoveries.route.ts';
import { proposeRecovery } from '../../payment/recovery/propose-recovery.route.ts';
import { addAdjustmentFile } from '../../subsidy/adjustment/add-adjustment-file.route.ts';
import { adjustLines } from '../../subsidy/adjustment/adjust-lines.route.ts';
import { readAdjustmentFile } from '../../subsidy/adjustment/read-adjustment-file.route.ts';
import { takeBackAdjustments } from '../../subsidy/adjustment/take-back-adjustments.route.ts';
import { addAuditReport } from '../../subsidy/audit/add-audit-report.route.ts';
import { handInAudit } from '../../subsidy/audit/hand-in-audit.route.ts';
import { getClaimCase } from '../../subsidy/claims/get-claim-case.route.ts';
import { listClaimLines } from '../../subsidy/claims/list-claim-lines.route.ts';
import { reckonAgain } from '../../subsidy/claims/reckon-again.route.ts';

/** Everything officers, and whoever they ask from outside, do with one claim. */
export const officerClaimsRoutes: readonly Route[] = [
  getClaimCase,
  listClaimLines,
  reckonAgain,
  adjustLines,
  addAdjustmentFile,
  readAdjustmentFile,
  takeBackAdjustments,
  addAuditReport,
  handInAudit,
  listClaimRecoveries,
  proposeRecovery,
];
