import type { Words } from '../language/words.ts';

export const recordWords = {
  title: { zh: '事项记录', en: 'Records' },
  lead: { zh: '全部备案与申报，及其完整经过。', en: 'Every filing and claim, with all that happened to it.' },
  filings: { zh: '备案', en: 'Filings' },
  applications: { zh: '备案申请', en: 'Applications' },
  byStatus: { zh: '按状态筛选', en: 'Filter by status' },
  anyStatus: { zh: '全部状态', en: 'Any status' },
  claims: { zh: '申报', en: 'Claims' },
  id: { zh: '编号', en: 'Id' },
  subject: { zh: '统一社会信用代码', en: 'Credit code' },
  status: { zh: '状态', en: 'Status' },
  changed: { zh: '最近变动', en: 'Last change' },
  history: { zh: '全程记录', en: 'History' },
  historyTitle: { zh: '{{kind}} {{id}} 全程记录', en: 'History of {{kind}} {{id}}' },
  when: { zh: '时间', en: 'When' },
  what: { zh: '事件', en: 'What happened' },
  who: { zh: '经办', en: 'By' },
  change: { zh: '状态变化', en: 'Change' },
  version: { zh: '版本', en: 'Version' },
  data: { zh: '内容', en: 'Details' },
  more: { zh: '显示更多', en: 'Show more' },
} satisfies Words;
