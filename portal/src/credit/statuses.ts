import type { ProposalStatus } from '#domain/casework/proposal.ts';
import type { AppealStatus } from '#domain/credit/appeal.ts';
import type { CreditImportStatus } from '#domain/credit/imports/credit-import.ts';
import type { RepairStatus } from '#domain/credit/repair.ts';
import type { StatusWord } from '../parts/status-word.ts';

export const appealStatusWords: Record<AppealStatus, StatusWord> = {
  lodged: { zh: '办理中', en: 'Being decided', tone: 'waiting' },
  upheld: { zh: '申诉成立', en: 'Upheld', tone: 'good' },
  dismissed: { zh: '申诉不成立', en: 'Dismissed', tone: 'bad' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'ended' },
};

export const repairStatusWords: Record<RepairStatus, StatusWord> = {
  applied: { zh: '核实中', en: 'Being verified', tone: 'waiting' },
  verified: { zh: '已核实，待解除', en: 'Verified', tone: 'waiting' },
  lifted: { zh: '已解除', en: 'Lifted', tone: 'good' },
  refused: { zh: '不予修复', en: 'Refused', tone: 'bad' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'ended' },
};

export const proposalStatusWords: Record<ProposalStatus, StatusWord> = {
  proposed: { zh: '待第二人确认', en: 'Awaits a second person', tone: 'waiting' },
  confirmed: { zh: '已确认', en: 'Confirmed', tone: 'good' },
  refused: { zh: '未通过', en: 'Refused', tone: 'bad' },
};

export const importStatusWords: Record<CreditImportStatus, StatusWord> = {
  'awaiting-upload': { zh: '待上传', en: 'Awaits its file', tone: 'action' },
  submitted: { zh: '导入中', en: 'Being imported', tone: 'waiting' },
  imported: { zh: '已导入', en: 'Imported', tone: 'good' },
  unreadable: { zh: '文件无法读取', en: 'Unreadable', tone: 'bad' },
};
