import type { Words } from '../language/words.ts';

export const kindWords = {
  subject: { zh: '企业', en: 'Enterprise' },
  application: { zh: '备案申请', en: 'Application' },
  filing: { zh: '模式备案', en: 'Filing' },
  suggestion: { zh: '项目提示', en: 'Suggested programme' },
  'course-plan': { zh: '课程计划', en: 'Course plan' },
  'goods-filing': { zh: '商品备案', en: 'Goods filing' },
  rescreening: { zh: '重新比对', en: 'Re-screening' },
  'list-version': { zh: '清单版本', en: 'Version of a list' },
  'programme-version': { zh: '项目版本', en: 'Version of a programme' },
  simulation: { zh: '模拟测算', en: 'Simulation' },
  project: { zh: '专项', en: 'Project' },
  claim: { zh: '资金申报', en: 'Claim' },
  allocation: { zh: '资金分配', en: 'Allocation' },
  objection: { zh: '异议', en: 'Objection' },
  reconsideration: { zh: '复议', en: 'Reconsideration' },
  recovery: { zh: '追回', en: 'Recovery' },
  'pool-change': { zh: '追加或调减资金', en: 'Top-up or cut' },
  batch: { zh: '拨付批次', en: 'Payment batch' },
  'credit-record': { zh: '信用记录', en: 'Credit record' },
  'ban-proposal': { zh: '限制提议', en: 'Proposed ban' },
  appeal: { zh: '信用申诉', en: 'Credit appeal' },
  repair: { zh: '信用修复', en: 'Credit repair' },
  'credit-import': { zh: '信用导入', en: 'Credit import' },
  'terms-proposal': { zh: '规则提议', en: 'Proposed terms' },
  'reported-trade': { zh: '统计上报数', en: 'Reported trade' },
} satisfies Words;

export const decisionWords = {
  approve: { zh: '同意', en: 'Approve' },
  return: { zh: '退回补正', en: 'Return for correction' },
  refuse: { zh: '不予通过', en: 'Refuse' },
  'cannot-decide': { zh: '不能决定', en: 'Cannot decide' },
  uphold: { zh: '异议成立', en: 'Uphold the objection' },
  dismiss: { zh: '异议不成立', en: 'Dismiss the objection' },
  audited: { zh: '已核实，提交审计报告', en: 'Verified, with a report' },
  resubmitted: { zh: '已重新提交', en: 'Submitted again' },
  received: { zh: '已收到', en: 'Received' },
} satisfies Words;

export const actorWords = {
  somebody: { zh: '经办人员', en: 'somebody on record' },
} satisfies Words;
