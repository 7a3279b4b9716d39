import type { CaseKind } from '#domain/casework/case.ts';
import type { ApplicationStatus } from '#domain/filing/application-lifecycle.ts';
import { filingStatusWords } from '#domain/filing/filing-words.ts';
import type { FilingStatus } from '#domain/filing/lifecycle.ts';
import type { SuggestionStatus } from '#domain/subsidy/claims/suggestion.ts';
import { reconsiderationStatusWords, recoveryStatusWords } from '../afterwards/statuses.ts';
import { allocationStatusWords, objectionStatusWords } from '../allocation/statuses.ts';
import type { Subject } from '../api/schema.ts';
import { claimStatusWords } from '../claims/statuses.ts';
import { coursePlanStatusWords } from '../courses/statuses.ts';
import {
  appealStatusWords,
  importStatusWords,
  proposalStatusWords,
  repairStatusWords,
} from '../credit/statuses.ts';
import { batchStatusWords } from '../finance/statuses.ts';
import { goodsStatusWords, rescreeningStatusWords } from '../goods/statuses.ts';
import { listVersionStatusWords } from '../list-adoption/statuses.ts';
import type { StatusWord } from '../parts/status-word.ts';
import { programmeVersionStatusWords } from '../programmes/statuses.ts';
import { projectStatusWords } from '../projects/statuses.ts';
import { simulationStatusWords } from '../simulation/statuses.ts';

export const filingStatuses: Record<FilingStatus, StatusWord> = {
  'in-force': { ...filingStatusWords['in-force'], tone: 'good' },
  suspended: { ...filingStatusWords.suspended, tone: 'bad' },
  revoked: { ...filingStatusWords.revoked, tone: 'bad' },
  cancelled: { ...filingStatusWords.cancelled, tone: 'ended' },
  expired: { ...filingStatusWords.expired, tone: 'ended' },
};

export const applicationStatusWords: Record<ApplicationStatus, StatusWord> = {
  draft: { zh: '草稿', en: 'Draft', tone: 'action' },
  submitted: { zh: '预检中', en: 'In precheck', tone: 'waiting' },
  'needs-correction': { zh: '待补正', en: 'To be corrected', tone: 'action' },
  'under-review': { zh: '部门审核中', en: 'Under review', tone: 'waiting' },
  accepted: { zh: '已办结', en: 'Accepted', tone: 'good' },
  refused: { zh: '不予备案', en: 'Refused', tone: 'bad' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'ended' },
  lapsed: { zh: '逾期失效', en: 'Lapsed', tone: 'ended' },
};

const subjectStatusWords: Record<Subject['status'], StatusWord> = {
  registered: { zh: '已登记', en: 'Registered', tone: 'good' },
};

const suggestionStatusWords: Record<SuggestionStatus, StatusWord> = {
  suggested: { zh: '已提示', en: 'Suggested', tone: 'waiting' },
  muted: { zh: '不再提示', en: 'Muted', tone: 'ended' },
};

type WordsOf = Readonly<Record<string, StatusWord | undefined>>;

/** A kind of case that lacks a row here does not compile. */
const words: Readonly<Record<CaseKind, WordsOf>> = {
  subject: subjectStatusWords,
  suggestion: suggestionStatusWords,
  'credit-record': { kept: { zh: '已登记', en: 'Kept', tone: 'good' } },
  'reported-trade': { recorded: { zh: '已登记', en: 'Recorded', tone: 'good' } },
  application: applicationStatusWords,
  filing: filingStatuses,
  claim: claimStatusWords,
  allocation: allocationStatusWords,
  objection: objectionStatusWords,
  reconsideration: reconsiderationStatusWords,
  recovery: recoveryStatusWords,
  'course-plan': coursePlanStatusWords,
  batch: batchStatusWords,
  'goods-filing': goodsStatusWords,
  rescreening: rescreeningStatusWords,
  appeal: appealStatusWords,
  repair: repairStatusWords,
  'ban-proposal': proposalStatusWords,
  'terms-proposal': proposalStatusWords,
  'pool-change': proposalStatusWords,
  'credit-import': importStatusWords,
  'list-version': listVersionStatusWords,
  'programme-version': programmeVersionStatusWords,
  simulation: simulationStatusWords,
  project: projectStatusWords,
};

/** The word of a status that is known only at run time; what has none is shown as it is. */
export const statusWord = (kind: CaseKind, status: string): StatusWord =>
  words[kind][status] ?? { zh: status, en: status, tone: 'ended' };
