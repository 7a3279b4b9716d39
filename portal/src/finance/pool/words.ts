import type { Words } from '../../language/words.ts';

export const poolChangeWords = {
  propose: { zh: '追加或调减', en: 'Top up or cut' },
  proposeOf: { zh: '追加或调减：{{line}}', en: 'Top up or cut: {{line}}' },
  proposeText: {
    zh: '按指标文件填写；由另一人核对文件后入账。追加的资金先拨给正在等待的申报，调减不得动用已分配的资金。',
    en: 'As the budget document says. Another person compares it with the document, and it is booked. What is added serves those who wait; a cut takes nothing that is promised.',
  },
  submit: { zh: '提交复核', en: 'Put to a second person' },
  proposed: { zh: '已提交，待第二人核对', en: 'It awaits a second person' },
  transfer: { zh: '事项', en: 'Change' },
  'top-up': { zh: '追加', en: 'Top-up' },
  cut: { zh: '调减', en: 'Cut' },
  amount: { zh: '金额（元）', en: 'Amount in yuan' },
  document: { zh: '指标文件文号', en: 'Number of the document' },
  documentDay: { zh: '文件日期', en: 'Day of the document' },
  fundLine: { zh: '资金科目', en: 'Fund line' },
  proposedBy: { zh: '提出', en: 'Proposed' },
  confirmedBy: { zh: '复核', en: 'Confirmed' },
  booked: { zh: '入账时间', en: 'Booked' },
  status: { zh: '状态', en: 'Status' },
  changes: { zh: '追加与调减', en: 'Top-ups and cuts' },
} satisfies Words;
