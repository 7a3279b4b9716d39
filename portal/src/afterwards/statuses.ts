import type { RecoveryStatus } from '#domain/payment/recovery/recovery.ts';
import type { ReconsiderationStatus } from '#domain/subsidy/claims/reconsideration.ts';
import type { StatusWord } from '../parts/status-word.ts';

export const reconsiderationStatusWords: Record<ReconsiderationStatus, StatusWord> = {
  lodged: { zh: '办理中', en: 'Being decided', tone: 'waiting' },
  reopened: { zh: '重新审核', en: 'Reviewed anew', tone: 'good' },
  stands: { zh: '维持原决定', en: 'The decision stands', tone: 'bad' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'ended' },
};

export const recoveryStatusWords: Record<RecoveryStatus, StatusWord> = {
  announced: { zh: '已告知退回，待到账', en: 'Announced, not here yet', tone: 'waiting' },
  withdrawn: { zh: '不再等待', en: 'Awaited no longer', tone: 'ended' },
  proposed: { zh: '待核准', en: 'To be confirmed', tone: 'waiting' },
  refused: { zh: '未通过', en: 'Refused', tone: 'ended' },
  ordered: { zh: '待退回', en: 'To be paid back', tone: 'action' },
  overdue: { zh: '逾期未退', en: 'Overdue', tone: 'bad' },
  enforced: { zh: '强制执行中', en: 'Being enforced', tone: 'bad' },
  repaid: { zh: '已退回', en: 'Paid back', tone: 'good' },
  undone: { zh: '已冲正', en: 'Reversed', tone: 'ended' },
};
