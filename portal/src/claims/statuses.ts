import type { ClaimStatus } from '#domain/subsidy/claims/claim-lifecycle.ts';
import type { Fit } from '#domain/subsidy/claims/fit.ts';
import type { Evidence, RuleOutcome } from '../api/schema.ts';
import type { StatusWord } from '../parts/status-word.ts';

export const claimStatusWords: Record<ClaimStatus, StatusWord> = {
  draft: { zh: '填报中', en: 'Draft', tone: 'action' },
  submitted: { zh: '规则核验中', en: 'Screening', tone: 'waiting' },
  'needs-correction': { zh: '待补正', en: 'To be corrected', tone: 'action' },
  'in-audit': { zh: '第三方审计中', en: 'In audit', tone: 'waiting' },
  'under-review': { zh: '部门审核中', en: 'Under review', tone: 'waiting' },
  'second-look': { zh: '复看中', en: 'Second look', tone: 'waiting' },
  'joint-review': { zh: '会审中', en: 'Joint review', tone: 'waiting' },
  determined: { zh: '已核定', en: 'Determined', tone: 'good' },
  'in-reconsideration': { zh: '复议中', en: 'In reconsideration', tone: 'waiting' },
  allocated: { zh: '已分配', en: 'Allocated', tone: 'waiting' },
  'in-notice': { zh: '公示中', en: 'In public notice', tone: 'waiting' },
  objected: { zh: '异议核查中', en: 'Objected to', tone: 'action' },
  waiting: { zh: '等待资金', en: 'Waiting for money', tone: 'waiting' },
  reserved: { zh: '资金已预留', en: 'Reserved', tone: 'good' },
  'in-batch': { zh: '拨付复核中', en: 'In a batch', tone: 'waiting' },
  exported: { zh: '已送银行', en: 'With the bank', tone: 'waiting' },
  returned: { zh: '银行退回', en: 'Returned by the bank', tone: 'bad' },
  paid: { zh: '已支付', en: 'Paid', tone: 'good' },
  refused: { zh: '不予支持', en: 'Refused', tone: 'bad' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'ended' },
  lapsed: { zh: '已失效', en: 'Lapsed', tone: 'ended' },
};

export const evidenceStatusWords: Record<Evidence['status'], StatusWord> = {
  'awaiting-upload': { zh: '读取中', en: 'Being read', tone: 'waiting' },
  read: { zh: '已读取', en: 'Read', tone: 'good' },
  'to-be-typed': { zh: '待填号码金额', en: 'Number or amount to be typed', tone: 'waiting' },
  unreadable: { zh: '无法读取', en: 'Unreadable', tone: 'bad' },
};

export const ruleOutcomeWords: Record<RuleOutcome['outcome'], StatusWord> = {
  met: { zh: '符合', en: 'Met', tone: 'good' },
  'not-met': { zh: '不符合', en: 'Not met', tone: 'bad' },
  'cannot-tell': { zh: '尚不能判断', en: 'Cannot tell yet', tone: 'waiting' },
};

/** Whether a programme may be claimed, before it is. */
export const fitWords = {
  fits: { zh: '可申报', en: 'May be claimed', tone: 'good' },
  'by-evidence': {
    zh: '可申报，部分条件以材料为准',
    en: 'May be claimed; evidence tells the rest',
    tone: 'action',
  },
  'does-not-fit': { zh: '暂不符合条件', en: 'Conditions not met', tone: 'ended' },
} satisfies Record<Fit, StatusWord>;
