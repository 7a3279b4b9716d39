import type { Words } from '../language/words.ts';

export const reportedTradeWords = {
  title: { zh: '统计上报数', en: 'Reported to the statistics' },
  lead: {
    zh: '登记企业向综试区上报的进出口交易额和订单数。资金申报的交易额将与同期的上报数核对。',
    en: 'What enterprises have reported of their trade and their orders. Claims are held against what was reported for the same time.',
  },
  find: { zh: '统一社会信用代码或主体编号', en: 'Credit code, or the subject’s number' },
  open: { zh: '查看', en: 'Open' },
  none: { zh: '尚未登记上报数。', en: 'Nothing is recorded yet.' },
  record: { zh: '登记上报数', en: 'Record a report' },
  done: { zh: '已登记', en: 'Recorded' },
  again: {
    zh: '同一期间再次登记即为更正，原数保留在办理记录中。',
    en: 'Recorded again for the same days, it is corrected; the former stays in the history.',
  },
  from: { zh: '期间起', en: 'From' },
  to: { zh: '期间止', en: 'To' },
  turnover: { zh: '进出口交易额（元）', en: 'Imports and exports (yuan)' },
  orders: { zh: '订单数', en: 'Orders' },
  source: { zh: '依据（报表名称、文号）', en: 'The report it stands in' },
} satisfies Words;
