import type { AllocationStatus } from '#domain/subsidy/amount/allocation-case.ts';
import type { ObjectionStatus } from '#domain/subsidy/claims/objection.ts';
import type { StatusWord } from '../parts/status-word.ts';

export const allocationStatusWords: Record<AllocationStatus, StatusWord> = {
  prepared: { zh: '计算中', en: 'Being worked out', tone: 'waiting' },
  proposed: { zh: '待复核', en: 'To be confirmed', tone: 'action' },
  rejected: { zh: '已退回', en: 'Rejected', tone: 'bad' },
  'in-notice': { zh: '公示中', en: 'In public notice', tone: 'waiting' },
  settled: { zh: '已预留资金', en: 'Settled', tone: 'good' },
};

export const objectionStatusWords: Record<ObjectionStatus, StatusWord> = {
  lodged: { zh: '核查中', en: 'Being looked into', tone: 'action' },
  upheld: { zh: '异议成立', en: 'Upheld', tone: 'bad' },
  dismissed: { zh: '异议不成立', en: 'Dismissed', tone: 'good' },
};
