import { getProgress } from '../../casework/get-progress.route.ts';
import { getSignOff } from '../../casework/get-sign-off.route.ts';
import { listMyTasks } from '../../casework/list-my-tasks.route.ts';
import { returnSignOff } from '../../casework/return-sign-off.route.ts';
import { applyForRepair } from '../../credit/appeals/apply-repair.route.ts';
import { lodgeAppeal } from '../../credit/appeals/lodge-appeal.route.ts';
import { withdrawAppeal } from '../../credit/appeals/withdraw-appeal.route.ts';
import { withdrawRepair } from '../../credit/appeals/withdraw-repair.route.ts';
import { getMyCredit } from '../../credit/records/get-my-credit.route.ts';
import { acceptInvitation } from '../../directory/accept-invitation.route.ts';
import { changeMemberRole } from '../../directory/change-member-role.route.ts';
import { endMembership } from '../../directory/end-membership.route.ts';
import { getMe } from '../../directory/get-me.route.ts';
import { inviteMember } from '../../directory/invite-member.route.ts';
import { listInvitations } from '../../directory/list-invitations.route.ts';
import { listMembers } from '../../directory/list-members.route.ts';
import { revokeInvitation } from '../../directory/revoke-invitation.route.ts';
import type { Route } from '../../edge/route.ts';
import { approveAccount } from '../../filing/accounts/approve-account.route.ts';
import { confirmAccount } from '../../filing/accounts/confirm-account.route.ts';
import { withdrawAccount } from '../../filing/accounts/withdraw-account.route.ts';
import { getFilingForm } from '../../filing/applications/get-filing-form.route.ts';
import { saveDraft } from '../../filing/applications/save-draft.route.ts';
import { submitApplication } from '../../filing/applications/submit-application.route.ts';
import { tryApplication } from '../../filing/applications/try-application.route.ts';
import { withdrawApplication } from '../../filing/applications/withdraw-application.route.ts';
import { addDocument } from '../../filing/documents/add-document.route.ts';
import { keepDocument } from '../../filing/documents/keep-document.route.ts';
import { listDocuments } from '../../filing/documents/list-documents.route.ts';
import { seeDocument } from '../../filing/documents/see-document.route.ts';
import { cancelFiling } from '../../filing/register/cancel-filing.route.ts';
import { listFilings } from '../../filing/register/list-filings.route.ts';
import { changeServices } from '../../filing/subjects/change-services.route.ts';
import { changeSettings } from '../../filing/subjects/change-settings.route.ts';
import { getSubject } from '../../filing/subjects/get-subject.route.ts';
import { registerSubject } from '../../filing/subjects/register-subject.route.ts';
import { listOwnAccesses } from '../../sharing/list-own-accesses.route.ts';
import { getOwnObjections } from '../../subsidy/objections/get-own-objections.route.ts';
import { lodgeObjection } from '../../subsidy/objections/lodge-objection.route.ts';

/** Everything a subject does but with its goods and its claims, which have doors of their own. */
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
  lodgeObjection,
  getOwnObjections,
  getMyCredit,
  lodgeAppeal,
  withdrawAppeal,
  applyForRepair,
  withdrawRepair,
];
