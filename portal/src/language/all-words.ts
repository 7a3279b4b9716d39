import { roleWords } from '#domain/casework/role-words.ts';
import { particularWords } from '#domain/filing/particulars.ts';
import { levelWords } from '#domain/payment/level-words.ts';
import { evidenceKinds } from '#domain/subsidy/lists/list-kind.ts';
import { accountWords } from '../account/words.ts';
import { adjustmentWords } from '../adjustment/words.ts';
import { afterwardsWords, reconsiderationWords, recoveryWords } from '../afterwards/words.ts';
import { allocationWords, objectionWords } from '../allocation/words.ts';
import { navWords, shellWords } from '../app/shell/words.ts';
import { auditWords } from '../audit/words.ts';
import { eventWords } from '../case/event-words.ts';
import { machineWords } from '../case/machine-words.ts';
import { stepWords } from '../case/step-words.ts';
import { actorWords, decisionWords, kindWords } from '../case/words.ts';
import { certificateWords } from '../certificates/words.ts';
import { idleStepWords } from '../claims/ten-steps.ts';
import { claimNextWords, claimWords, programmeWords } from '../claims/words.ts';
import { committeeWords } from '../committee/words.ts';
import { courseWords } from '../courses/words.ts';
import { creditWords, scopeWords } from '../credit/words.ts';
import { creditDeskWords, riskWords } from '../credit-officer/words.ts';
import { deskWords } from '../desk/words.ts';
import { estimateWords, sourceWords } from '../estimate/words.ts';
import { applyWords, deedWords, documentWords, filingWords, purposeWords } from '../filing/words.ts';
import { poolChangeWords } from '../finance/pool/words.ts';
import { batchWords, financeWords } from '../finance/words.ts';
import { goodsWords } from '../goods/words.ts';
import { landingWords } from '../landing/words.ts';
import {
  adoptionWords,
  passedOverWords,
  readingChoiceWords,
  reportKindWords,
} from '../list-adoption/words.ts';
import { changeWords, listWords, remarkKindWords } from '../lists/words.ts';
import { memberWords } from '../members/words.ts';
import { noticeWords } from '../notices/words.ts';
import { paperWords } from '../papers/words.ts';
import { commonWords, rowWords, waitingWords } from '../parts/words.ts';
import { draftingWords } from '../programmes/words.ts';
import { projectWords } from '../projects/words.ts';
import { recordWords } from '../records/words.ts';
import { reportedTradeWords } from '../reported-trade/words.ts';
import { settingWords } from '../settings/words.ts';
import { sharingWords } from '../sharing/words.ts';
import { signInWords } from '../sign-in/words.ts';
import { signOffWords } from '../sign-off/words.ts';
import { simulationWords } from '../simulation/words.ts';
import { statisticsWords } from '../statistics/words.ts';
import { institutionWords, serviceWords, subjectTypeWords, subjectWords } from '../subjects/words.ts';
import { linkWords, riskFoundWords, subjectFileWords } from '../subjects-officer/words.ts';
import { certificateKindWords, checkResultWords, traceWords } from '../trace/words.ts';
import { caseFileWords } from '../work/application-words.ts';
import { supervisionWords } from '../work/supervision/words.ts';
import { fileWords, rescreeningWords, workWords } from '../work/words.ts';

/** Every word of the portal by the page it belongs to. */
export const allWords = {
  account: accountWords,
  actor: actorWords,
  adjustment: adjustmentWords,
  audit: auditWords,
  adoption: adoptionWords,
  afterwards: afterwardsWords,
  allocation: allocationWords,
  apply: applyWords,
  batch: batchWords,
  caseFile: caseFileWords,
  certificate: certificateWords,
  change: changeWords,
  certificateKind: certificateKindWords,
  checkResult: checkResultWords,
  claim: claimWords,
  claimNext: claimNextWords,
  common: commonWords,
  committee: committeeWords,
  course: courseWords,
  credit: creditWords,
  creditDesk: creditDeskWords,
  decision: decisionWords,
  deed: deedWords,
  desk: deskWords,
  drafting: draftingWords,
  document: documentWords,
  subject: subjectWords,
  estimate: estimateWords,
  event: eventWords,
  factSource: sourceWords,
  paper: paperWords,
  evidenceKind: evidenceKinds,
  file: fileWords,
  filing: filingWords,
  finance: financeWords,
  goods: goodsWords,
  idleStep: idleStepWords,
  kind: kindWords,
  landing: landingWords,
  link: linkWords,
  list: listWords,
  institution: institutionWords,
  member: memberWords,
  machine: machineWords,
  nav: navWords,
  notice: noticeWords,
  objection: objectionWords,
  particular: particularWords,
  passedOver: passedOverWords,
  level: levelWords,
  poolChange: poolChangeWords,
  programme: programmeWords,
  project: projectWords,
  purpose: purposeWords,
  reconsideration: reconsiderationWords,
  record: recordWords,
  recovery: recoveryWords,
  rescreening: rescreeningWords,
  risk: riskWords,
  riskFound: riskFoundWords,
  remarkKind: remarkKindWords,
  reportKind: reportKindWords,
  readingChoice: readingChoiceWords,
  role: roleWords,
  rows: rowWords,
  scope: scopeWords,
  service: serviceWords,
  setting: settingWords,
  shell: shellWords,
  sharing: sharingWords,
  signIn: signInWords,
  reportedTrade: reportedTradeWords,
  simulation: simulationWords,
  supervision: supervisionWords,
  signOff: signOffWords,
  subjectType: subjectTypeWords,
  statistics: statisticsWords,
  step: stepWords,
  subjectFile: subjectFileWords,
  trace: traceWords,
  waiting: waitingWords,
  work: workWords,
};
