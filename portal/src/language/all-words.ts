import { accountWords } from '../account/words.ts';
import { allocationWords, objectionWords } from '../allocation/words.ts';
import { navWords, shellWords } from '../app/shell/words.ts';
import {
  actorWords,
  decisionWords,
  eventWords,
  kindWords,
  machineWords,
  roleWords,
  stepWords,
} from '../case/words.ts';
import { idleStepWords } from '../claims/ten-steps.ts';
import { claimNextWords, claimWords, evidenceKindWords, programmeWords } from '../claims/words.ts';
import { deskWords } from '../desk/words.ts';
import { filingFieldWords, filingWords } from '../filing/words.ts';
import { batchWords, financeWords } from '../finance/words.ts';
import { goodsWords } from '../goods/words.ts';
import { landingWords } from '../landing/words.ts';
import { adoptionWords, passedOverWords, reportKindWords } from '../list-adoption/words.ts';
import { changeWords, listWords, remarkKindWords } from '../lists/words.ts';
import { memberWords } from '../members/words.ts';
import { noticeWords } from '../notices/words.ts';
import { commonWords, waitingWords } from '../parts/words.ts';
import { recordWords } from '../records/words.ts';
import { settingWords } from '../settings/words.ts';
import { signInWords } from '../sign-in/words.ts';
import { signOffWords } from '../sign-off/words.ts';
import { institutionWords, serviceWords, subjectTypeWords, subjectWords } from '../subjects/words.ts';
import { fileWords, workWords } from '../work/words.ts';

/** Every word of the portal by the page it belongs to. */
export const allWords = {
  account: accountWords,
  actor: actorWords,
  adoption: adoptionWords,
  allocation: allocationWords,
  batch: batchWords,
  change: changeWords,
  claim: claimWords,
  claimNext: claimNextWords,
  common: commonWords,
  decision: decisionWords,
  desk: deskWords,
  subject: subjectWords,
  event: eventWords,
  evidenceKind: evidenceKindWords,
  file: fileWords,
  filing: filingWords,
  filingField: filingFieldWords,
  finance: financeWords,
  goods: goodsWords,
  idleStep: idleStepWords,
  kind: kindWords,
  landing: landingWords,
  list: listWords,
  institution: institutionWords,
  member: memberWords,
  machine: machineWords,
  nav: navWords,
  notice: noticeWords,
  objection: objectionWords,
  passedOver: passedOverWords,
  programme: programmeWords,
  record: recordWords,
  remarkKind: remarkKindWords,
  reportKind: reportKindWords,
  role: roleWords,
  service: serviceWords,
  setting: settingWords,
  shell: shellWords,
  signIn: signInWords,
  signOff: signOffWords,
  subjectType: subjectTypeWords,
  step: stepWords,
  waiting: waitingWords,
  work: workWords,
};
