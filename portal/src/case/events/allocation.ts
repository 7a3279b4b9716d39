import type { Words } from '../../language/words.ts';

/** Of allocations and notices, and of whoever contests them. */
export const allocationEvents = {
  ClaimAllocated: { zh: '参与资金分配', en: 'A share was worked out' },
  ClaimObjectedTo: { zh: '公示期收到异议', en: 'Somebody objected during the notice' },
  ClaimClosedWithNothing: { zh: '分配金额为零，办结', en: 'Closed with nothing to pay' },
  AllocationPrepared: { zh: '发起资金分配', en: 'The allocation was prepared' },
  InputsFrozen: { zh: '锁定分配所依据的数据', en: 'What the allocation depends on was frozen' },
  AllocationProposed: { zh: '提出分配方案', en: 'The allocation was proposed' },
  AllocationStopped: {
    zh: '有申报进入复议或重新审核，本次分配退回',
    en: 'A claim came to be decided anew: the allocation goes back',
  },
  AllocationRejected: { zh: '分配方案被退回', en: 'The allocation was rejected' },
  NoticePublished: { zh: '发布公示', en: 'The notice was published' },
  NoticeClosed: { zh: '公示期满', en: 'The notice ended' },
  ClaimWaits: { zh: '资金池不足，等待后续资金', en: 'The pool is short: it waits for the next money' },
  MoneyReserved: { zh: '预留资金', en: 'The money was reserved' },
  ObjectionLodged: { zh: '提出异议', en: 'The objection was lodged' },
  ObjectionUpheld: { zh: '异议成立', en: 'The objection was upheld' },
  ObjectionDismissed: { zh: '异议不成立', en: 'The objection was dismissed' },
  ReconsiderationLodged: { zh: '申请复议', en: 'Reconsideration was asked for' },
  ReviewReopened: { zh: '复议决定：重新审核', en: 'Reconsidered: it is reviewed anew' },
  DecisionStands: { zh: '复议决定：维持原决定', en: 'Reconsidered: the decision stands' },
  ReconsiderationWithdrawn: { zh: '撤回复议申请', en: 'The request was withdrawn' },
  ClaimContested: { zh: '核定金额进入复议', en: 'Its amount is put to reconsideration' },
  AmountStands: { zh: '核定金额维持', en: 'Its amount stands' },
  ClaimReopened: { zh: '经复议重新审核', en: 'Reviewed anew after reconsideration' },
  AllocationDiscarded: { zh: '分配方案作废', en: 'The allocation was discarded' },
  ClaimAnnounced: { zh: '列入公示', en: 'Announced' },
  ClaimStandsAgain: { zh: '异议不成立，恢复公示', en: 'The objection failed; the item stands again' },
} satisfies Words;
