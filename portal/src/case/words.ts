import type { Words } from '../language/words.ts';

export const roleWords = {
  'enterprise-admin': { zh: '企业管理员', en: 'enterprise administrator' },
  'enterprise-clerk': { zh: '企业办事员', en: 'enterprise clerk' },
  reviewer: { zh: '审核员', en: 'reviewer' },
  lead: { zh: '负责人', en: 'lead' },
  'programme-officer': { zh: '项目经办', en: 'programme officer' },
  'programme-approver': { zh: '项目核准', en: 'programme approver' },
  'finance-maker': { zh: '财务制单', en: 'finance maker' },
  'finance-checker': { zh: '财务复核', en: 'finance checker' },
  'finance-exporter': { zh: '财务放行', en: 'finance exporter' },
  auditor: { zh: '审计', en: 'auditor' },
  operator: { zh: '运维', en: 'operator' },
} satisfies Words;

export const kindWords = {
  enterprise: { zh: '企业', en: 'Enterprise' },
  filing: { zh: '模式备案', en: 'Filing' },
  'goods-filing': { zh: '商品备案', en: 'Goods filing' },
  claim: { zh: '资金申报', en: 'Claim' },
  allocation: { zh: '资金分配', en: 'Allocation' },
  objection: { zh: '异议', en: 'Objection' },
  batch: { zh: '拨付批次', en: 'Payment batch' },
} satisfies Words;

export const decisionWords = {
  approve: { zh: '同意', en: 'Approve' },
  return: { zh: '退回补正', en: 'Return for correction' },
  refuse: { zh: '不予通过', en: 'Refuse' },
  uphold: { zh: '异议成立', en: 'Uphold the objection' },
  dismiss: { zh: '异议不成立', en: 'Dismiss the objection' },
  resubmitted: { zh: '已重新提交', en: 'Submitted again' },
  received: { zh: '已收到', en: 'Received' },
} satisfies Words;

/** What happened, in the words of people; an event that is not here is shown by its own name. */
export const eventWords = {
  EnterpriseRegistered: { zh: '企业注册', en: 'The enterprise registered' },
  AccountConfirmed: { zh: '确认收款账户', en: 'The account was confirmed' },
  FilingSubmitted: { zh: '提交备案', en: 'The filing was submitted' },
  FilingCorrected: { zh: '补正后重新提交', en: 'The filing was corrected and submitted again' },
  FilingPutToDepartments: { zh: '送部门审核', en: 'Put to the departments' },
  FilingReturned: { zh: '退回补正', en: 'Returned for correction' },
  FilingEntered: { zh: '备案完成', en: 'Entered in the register' },
  FilingRefused: { zh: '不予备案', en: 'The filing was refused' },
  FilingWithdrawn: { zh: '撤回备案', en: 'The filing was withdrawn' },
  FilingLapsed: { zh: '逾期未补正，备案失效', en: 'Not corrected in time; the filing lapsed' },
  TaskOpened: { zh: '任务发出', en: 'A task was opened' },
  TaskDecided: { zh: '部门办结', en: 'A desk decided' },
  TaskCancelled: { zh: '任务取消', en: 'A task was cancelled' },
} satisfies Words;
