import type { Words } from '../language/words.ts';

export const landingWords = {
  title: { zh: '一次填报，全程可见', en: 'Filed once, seen throughout' },
  hero: {
    zh: '企业备案、商品清单、资金支持，一个窗口办理',
    en: 'Filing, positive list and support for the Manzhouli pilot zone, at one window',
  },
  heroText: {
    zh: '问题一次性告知，部门并联审核，期限按工作日计算，每一笔资金都能查到依据与计算过程。',
    en: 'All defects at once, departments in parallel, terms in working days, and every yuan with its basis and its calculation.',
  },
  enter: { zh: '登录办理', en: 'Sign in' },
  toDesk: { zh: '进入企业工作台', en: 'Go to my enterprises' },
  toWork: { zh: '进入我的待办', en: 'Go to my worklist' },
  toRecords: { zh: '查阅事项记录', en: 'Go to the records' },
  notices: { zh: '查看公示', en: 'Public notices' },
  filing: { zh: '企业备案', en: 'Filing' },
  filingText: {
    zh: '按统一社会信用代码登记，分业务模式备案；规则通过且无需审核的即时办结。',
    en: 'Register by credit code, file by business mode; what needs no department is accepted at once.',
  },
  goods: { zh: '商品备案', en: 'Goods' },
  goodsText: {
    zh: '批量上传商品，与现行正面清单逐条比对，结果文件逐行说明。',
    en: 'Upload goods in bulk; every row is held against the list in force and answered.',
  },
  support: { zh: '资金支持', en: 'Support' },
  supportText: {
    zh: '上传运单、发票与回单，提交前即可看到逐行核验结果与测算金额。',
    en: 'Upload waybills, invoices and receipts; see line by line what counts before you submit.',
  },
  modes: { zh: '可备案的业务模式', en: 'Business modes' },
  instantly: { zh: '规则通过即时备案', en: 'Accepted at once when every rule is met' },
  reviewed: { zh: '{{departments}} · {{days}} 个工作日', en: '{{departments}} · {{days}} working days' },
} satisfies Words;
