import { getProgress } from '../../casework/get-progress.route.ts';
import { getSignOff } from '../../casework/get-sign-off.route.ts';
import { listMyTasks } from '../../casework/list-my-tasks.route.ts';
import { returnSignOff } from '../../casework/return-sign-off.route.ts';
import { applyForRepair } from '../../credit/apply-repair.route.ts';
import { getMyCredit } from '../../credit/get-my-credit.route.ts';
import { lodgeAppeal } from '../../credit/lodge-appeal.route.ts';
import { withdrawAppeal } from '../../credit/withdraw-appeal.route.ts';
import { withdrawRepair } from '../../credit/withdraw-repair.route.ts';
import { acceptInvitation } from '../../directory/accept-invitation.route.ts';
import { changeMemberRole } from '../../directory/change-member-role.route.ts';
import { endMembership } from '../../directory/end-membership.route.ts';
import { getMe } from '../../directory/get-me.route.ts';
import { inviteMember } from '../../directory/invite-member.route.ts';
import { listInvitations } from '../../directory/list-invitations.route.ts';
import { listMembers } from '../../directory/list-members.route.ts';
import { revokeInvitation } from '../../directory/revoke-invitation.route.ts';
import type { Route } from '../../edge/route.ts';
import { addDocument } from '../../filing/add-document.route.ts';
import { approveAccount } from '../../filing/approve-account.route.ts';
import { cancelFiling } from '../../filing/cancel-filing.route.ts';
import { changeServices } from '../../filing/change-services.route.ts';
import { changeSettings } from '../../filing/change-settings.route.ts';
import { confirmAccount } from '../../filing/confirm-account.route.ts';
import { getFilingForm } from '../../filing/get-filing-form.route.ts';
import { getSubject } from '../../filing/get-subject.route.ts';
import { keepDocument } from '../../filing/keep-document.route.ts';
import { listDocuments } from '../../filing/list-documents.route.ts';
import { listFilings } from '../../filing/list-filings.route.ts';
import { registerSubject } from '../../filing/register-subject.route.ts';
import { saveDraft } from '../../filing/save-draft.route.ts';
import { seeDocument } from '../../filing/see-document.route.ts';
import { submitApplication } from '../../filing/submit-application.route.ts';
import { tryApplication } from '../../filing/try-application.route.ts';
import { withdrawAccount } from '../../filing/withdraw-account.route.ts';
import { withdrawApplication } from '../../filing/withdraw-application.route.ts';
import { acknowledgeSuspension } from '../../positive-list/acknowledge-suspension.route.ts';
import { addTraceCertificate, reportTraceCheck } from '../../positive-list/add-trace-evidence.route.ts';
import { cancelGoods } from '../../positive-list/cancel-goods.route.ts';
import { getGoodsFiling } from '../../positive-list/get-goods-filing.route.ts';
import { getGoodsResult } from '../../positive-list/get-goods-result.route.ts';
import { getGoodsToCorrect } from '../../positive-list/get-goods-to-correct.route.ts';
import { getTypedGoods } from '../../positive-list/get-typed-goods.route.ts';
import { keepGoodsMapping } from '../../positive-list/keep-goods-mapping.route.ts';
import { listGoodsBatches } from '../../positive-list/list-batches.route.ts';
import { countGoods, listGoods } from '../../positive-list/list-goods.route.ts';
import { listGoodsFilings } from '../../positive-list/list-goods-filings.route.ts';
import { listGoodsRows } from '../../positive-list/list-goods-rows.route.ts';
import { openGoodsFiling } from '../../positive-list/open-goods-filing.route.ts';
import { previewGoods } from '../../positive-list/preview-goods.route.ts';
import { registerGoodsBatch } from '../../positive-list/register-batch.route.ts';
import { submitGoods } from '../../positive-list/submit-goods.route.ts';
import { typeGoods } from '../../positive-list/type-goods.route.ts';
import { withdrawGoods } from '../../positive-list/withdraw-goods.route.ts';
import { listOwnAccesses } from '../../sharing/list-own-accesses.route.ts';
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
  changeServices,
  changeSettings,
  listMembers,
  changeMemberRole,
  endMembership,
  listInvitations,
  inviteMember,
  revokeInvitation,
  acceptInvitation,
  confirmAccount,
  approveAccount,
  withdrawAccount,
  listMyTasks,
  getProgress,
  getSignOff,
  returnSignOff,
  listFilings,
  getFilingForm,
  tryApplication,
  saveDraft,
  submitApplication,
  withdrawApplication,
  cancelFiling,
  listDocuments,
  addDocument,
  keepDocument,
  seeDocument,
  listOwnAccesses,
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
  getMyCredit,
  lodgeAppeal,
  withdrawAppeal,
  applyForRepair,
  withdrawRepair,
];
