import type { Route } from '../../edge/route.ts';
import { announceReturn } from '../../payment/recovery/announce-return.route.ts';
import { withdrawReturn } from '../../payment/recovery/withdraw-return.route.ts';
import { listOwnAdjustments } from '../../subsidy/adjustment/list-own-adjustments.route.ts';
import { getClaim } from '../../subsidy/claims/get-claim.route.ts';
import { getKnownFacts } from '../../subsidy/claims/get-known-facts.route.ts';
import { listClaims } from '../../subsidy/claims/list-claims.route.ts';
import { listProgrammes } from '../../subsidy/claims/list-programmes.route.ts';
import { openClaim } from '../../subsidy/claims/open-claim.route.ts';
import { submitClaim } from '../../subsidy/claims/submit-claim.route.ts';
import { withdrawClaim } from '../../subsidy/claims/withdraw-claim.route.ts';
import { fileCoursePlan } from '../../subsidy/courses/file-course-plan.route.ts';
import { listOwnCoursePlans } from '../../subsidy/courses/list-own-course-plans.route.ts';
import { withdrawCoursePlan } from '../../subsidy/courses/withdraw-course-plan.route.ts';
import { addEvidence } from '../../subsidy/evidence/add-evidence.route.ts';
import { listEvidenceLines } from '../../subsidy/evidence/list-evidence-lines.route.ts';
import { listPapers } from '../../subsidy/evidence/list-papers.route.ts';
import { removeEvidence } from '../../subsidy/evidence/remove-evidence.route.ts';
import { seePaper } from '../../subsidy/evidence/see-paper.route.ts';
import { stateEvidence } from '../../subsidy/evidence/state-evidence.route.ts';
import { takePaper } from '../../subsidy/evidence/take-paper.route.ts';
import { askAcceptance } from '../../subsidy/projects/ask-acceptance.route.ts';
import { changeProject } from '../../subsidy/projects/change-project.route.ts';
import { getProject } from '../../subsidy/projects/get-project.route.ts';
import { listProjects } from '../../subsidy/projects/list-projects.route.ts';
import { openInstalment } from '../../subsidy/projects/open-instalment.route.ts';
import { proposeProject } from '../../subsidy/projects/propose-project.route.ts';
import { seeProjectPaper } from '../../subsidy/projects/see-project-paper.route.ts';
import { withdrawProject } from '../../subsidy/projects/withdraw-project.route.ts';
import { writeProject } from '../../subsidy/projects/write-project.route.ts';
import { getAfterwards } from '../../subsidy/reconsiderations/get-afterwards.route.ts';
import { lodgeReconsideration } from '../../subsidy/reconsiderations/lodge-reconsideration.route.ts';
import { withdrawReconsideration } from '../../subsidy/reconsiderations/withdraw-reconsideration.route.ts';
import { muteProgramme } from '../../subsidy/suggestions/mute-programme.route.ts';

/** Everything a subject does to be supported: programmes, claims and their evidence. */
export const applicantSubsidyRoutes: readonly Route[] = [
  listProgrammes,
  getKnownFacts,
  muteProgramme,
  openClaim,
  listClaims,
  getClaim,
  listOwnAdjustments,
  addEvidence,
  listPapers,
  seePaper,
  takePaper,
  stateEvidence,
  removeEvidence,
  listEvidenceLines,
  submitClaim,
  withdrawClaim,
  listOwnCoursePlans,
  fileCoursePlan,
  withdrawCoursePlan,
  listProjects,
  writeProject,
  getProject,
  seeProjectPaper,
  proposeProject,
  changeProject,
  withdrawProject,
  askAcceptance,
  openInstalment,
  getAfterwards,
  lodgeReconsideration,
  withdrawReconsideration,
  announceReturn,
  withdrawReturn,
];
