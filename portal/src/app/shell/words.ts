import type { Words } from '../../language/words.ts';

export const shellWords = {
  zone: {
    zh: '中国（满洲里）跨境电子商务综合试验区',
    en: 'China (Manzhouli) Cross-Border E-Commerce Pilot Zone',
  },
  skip: { zh: '跳到正文', en: 'Skip to the page' },
  language: { zh: 'English', en: '中文' },
  languageLabel: { zh: '切换到英文 Switch to English', en: '切换到中文 Switch to Chinese' },
  navigation: { zh: '主导航', en: 'Main navigation' },
  home: { zh: '首页', en: 'Home' },
  footer: {
    zh: '备案 · 正面清单 · 资金支持',
    en: 'Filing · positive list · support',
  },
  footerTerms: {
    zh: '期限按国务院公布的工作日计算，时间均为北京时间。',
    en: 'Terms run in working days of the national calendar; times are Beijing time.',
  },
  switchSubject: { zh: '切换企业', en: 'Change enterprise' },
  otherSubject: { zh: '我的全部企业', en: 'All my enterprises' },
} satisfies Words;

export const navWords = {
  desk: { zh: '企业工作台', en: 'Desk' },
  account: { zh: '收款账户', en: 'Account' },
  members: { zh: '成员', en: 'Members' },
  goods: { zh: '商品备案', en: 'Goods' },
  credit: { zh: '信用', en: 'Credit' },
  reportedTrade: { zh: '统计上报数', en: 'Reported trade' },
  creditRecords: { zh: '信用记录', en: 'Credit records' },
  risk: { zh: '风险权重', en: 'Risk' },
  programmes: { zh: '资金支持', en: 'Support' },
  projects: { zh: '专项', en: 'Projects' },
  work: { zh: '我的待办', en: 'Worklist' },
  allocations: { zh: '资金分配', en: 'Allocation' },
  finance: { zh: '资金拨付', en: 'Payment' },
  history: { zh: '事项记录', en: 'Records' },
  statistics: { zh: '申报统计', en: 'Statistics' },
  shared: { zh: '信息共享', en: 'Shared data' },
  accesses: { zh: '访问台账', en: 'Accesses' },
  verify: { zh: '证书查验', en: 'Verify' },
  adoption: { zh: '清单管理', en: 'Lists in the making' },
  trace: { zh: '商品溯源', en: 'Trace' },
  lists: { zh: '正面清单', en: 'Positive lists' },
  drafting: { zh: '项目管理', en: 'Programmes in the making' },
  published: { zh: '项目公开', en: 'Programmes' },
  notices: { zh: '公示公告', en: 'Public notices' },
} satisfies Words;
