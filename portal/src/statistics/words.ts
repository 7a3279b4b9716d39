import type { Words } from '../language/words.ts';

export const statisticsWords = {
  title: { zh: '申报统计', en: 'Statistics of claims' },
  lead: {
    zh: '每晚由事件、任务和资金流水算出；已办结且没有变化的申报沿用上次的结果。每个数字的口径见下方。',
    en: 'Worked out every night from events, tasks and transfers; what has ended and has not moved is taken as it was found. What each figure means stands below.',
  },
  none: {
    zh: '尚未统计。统计在每天零点之后进行。',
    en: 'Nothing was counted yet. Claims are counted shortly after midnight.',
  },
  asOf: { zh: '截至 {{moment}}', en: 'as of {{moment}}' },
  everything: { zh: '全部项目', en: 'All programmes' },
  export: { zh: '导出 CSV', en: 'Export as CSV' },
  states: { zh: '按状态', en: 'By state' },
  status: { zh: '状态', en: 'State' },
  claims: { zh: '件数', en: 'Claims' },
  claimed: { zh: '填报', en: 'Claimed' },
  accepted: { zh: '核验可计入', en: 'Accepted' },
  allocated: { zh: '分配', en: 'Allocated' },
  paid: { zh: '支付', en: 'Paid' },
  returned: { zh: '银行退回', en: 'Returned' },
  recovered: { zh: '追回入账', en: 'Recovered' },
  stages: { zh: '各环节用时（天）', en: 'Days by stage' },
  stage: { zh: '环节', en: 'Stage' },
  ended: { zh: '已结束', en: 'Ended' },
  median: { zh: '中位数', en: 'Median' },
  p90: { zh: 'P90', en: 'P90' },
  review: { zh: '审核', en: 'Review' },
  correctionStage: { zh: '补正', en: 'Correction' },
  'to-notice': { zh: '核定至公示', en: 'From amount to notice' },
  notice: { zh: '公示', en: 'Notice' },
  payment: { zh: '拨付', en: 'Payment' },
  whole: { zh: '全程', en: 'From submission to payment' },
  rates: { zh: '比率', en: 'Rates' },
  ratio: { zh: '比率', en: 'Rate' },
  rateOf: { zh: '{{are}} / {{of}} 件', en: '{{are}} of {{of}} claims' },
  correction: { zh: '补正率', en: 'Corrected' },
  'first-time-pass': { zh: '一次通过率', en: 'Passed the first time' },
  objection: { zh: '异议率', en: 'Objected to' },
  reasons: { zh: '退回原因（前十）', en: 'Why claims were sent back (ten)' },
  reason: { zh: '原因', en: 'Reason' },
  times: { zh: '次数', en: 'Times' },
  departments: { zh: '部门逾期', en: 'Overdue by department' },
  department: { zh: '部门', en: 'Department' },
  asked: { zh: '任务', en: 'Asked' },
  answeredLate: { zh: '逾期办结', en: 'Answered late' },
  openLate: { zh: '逾期未办', en: 'Open and late' },
  pools: { zh: '资金使用', en: 'Use of the pools' },
  fundLine: { zh: '资金科目', en: 'Fund line' },
  pool: { zh: '资金池', en: 'Pool' },
  use: { zh: '使用率', en: 'Use' },
  definitions: { zh: '统计口径', en: 'What the figures mean' },
} satisfies Words;

/** How each figure is worked out; published beside it. */
export const definitionWords = {
  counted: {
    zh: '件数：曾经提交过的申报，状态取其最后一个事件之后的状态。',
    en: 'Claims: those that were ever submitted, at the state to which their last event led.',
  },
  amounts: {
    zh: '填报、核验可计入：最近一次规则核验时的合计；分配：最近一次分配；支付、银行退回、追回入账：各次之和。',
    en: 'Claimed and accepted: the sums of the latest screening. Allocated: the latest share. Paid, returned, recovered: all of them together.',
  },
  days: {
    zh: '用时：按北京时间的日历天，从起始事件之日到结束事件之日；起始事件再次发生的（如撤回后重新提交），自最后一次起算；未结束的不计。中位数与 P90 取实际出现的值（最近序位法）。',
    en: 'Days: calendar days in Beijing from the day on which a stage begins, the last time where it begins anew, to that on which it ends; what has not ended is not counted. Median and P90 by nearest rank.',
  },
  stages: {
    zh: '审核：提交（或经复议重新审核）至核定或不予支持；补正：退回至重新提交或失效；公示：列入公示至预留资金、等待资金或办结；拨付：预留资金至支付。',
    en: 'Review: from submission, or reopening, to the amount or refusal. Correction: from return to submission or lapse. Notice: from announcement to reservation, waiting or closing. Payment: from reservation to payment.',
  },
  correction: {
    zh: '补正率：至少被退回一次的申报 ÷ 全部申报。',
    en: 'Corrected: claims sent back at least once, of all.',
  },
  firstTime: {
    zh: '一次通过率：未被退回、未被部门反对而核定的申报 ÷ 已核定或不予支持的申报。',
    en: 'Passed the first time: claims determined without being sent back or opposed, of those determined or refused.',
  },
  objection: {
    zh: '异议率：公示期收到异议的申报 ÷ 列入过公示的申报。',
    en: 'Objected to: claims that met an objection, of those announced.',
  },
  late: {
    zh: '部门逾期：办结或截至统计时晚于任务期限的任务；撤销的任务不计。',
    en: 'Late: tasks answered, or still open, after their deadline; cancelled tasks do not count.',
  },
  use: {
    zh: '使用率：（已预留 + 拨付中 + 已拨付 + 已追回）÷ 资金池，由逐笔流水重新计算。',
    en: 'Use: reserved, committed, paid and recovered, of the pool; worked out again from the transfers.',
  },
} satisfies Words;
