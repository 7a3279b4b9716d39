import { accountWords } from '../account/words.ts';
import { allocationWords, objectionWords } from '../allocation/words.ts';
import { navWords, shellWords } from '../app/shell/words.ts';
import { decisionWords, eventWords, kindWords, roleWords } from '../case/words.ts';
import { claimNextWords, claimWords, evidenceKindWords, programmeWords } from '../claims/words.ts';
import { creditWords, scopeWords } from '../credit/words.ts';
import { creditDeskWords, riskWords } from '../credit-officer/words.ts';
import { deskWords } from '../desk/words.ts';
import { filingFieldWords, filingWords } from '../filing/words.ts';
import { batchWords, financeWords } from '../finance/words.ts';
import { goodsWords, listWords } from '../goods/words.ts';
import { landingWords } from '../landing/words.ts';
import { noticeWords } from '../notices/words.ts';
import { commonWords, waitingWords } from '../parts/words.ts';
import { recordWords } from '../records/words.ts';
import { signInWords } from '../sign-in/words.ts';
import { subjectWords } from '../subjects/words.ts';
import { linkWords, subjectFileWords } from '../subjects-officer/words.ts';
import { fileWords, workWords } from '../work/words.ts';

/** Every word of the portal by the page it belongs to. */
export const allWords = {
  account: accountWords,
  allocation: allocationWords,
  batch: batchWords,
  claim: claimWords,
  claimNext: claimNextWords,
  common: commonWords,
  credit: creditWords,
  creditDesk: creditDeskWords,
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
  kind: kindWords,
  landing: landingWords,
  link: linkWords,
  list: listWords,
  nav: navWords,
  notice: noticeWords,
  objection: objectionWords,
  programme: programmeWords,
  record: recordWords,
  risk: riskWords,
  role: roleWords,
  scope: scopeWords,
  shell: shellWords,
  signIn: signInWords,
  subjectFile: subjectFileWords,
  waiting: waitingWords,
  work: workWords,
};
