import type { Words } from '../language/words.ts';

export const settingWords = {
  title: { zh: '设置', en: 'Settings' },
  lead: {
    zh: '由管理员变更；每次变更都记入记录。',
    en: 'Changed by an administrator; every change goes on record.',
  },
  approval: { zh: '提交前由管理员审定', en: 'The administrator approves before anything is submitted' },
  approvalText: {
    zh: '开启后，办事员只能提请审定，备案和申报须由管理员提交。',
    en: 'When on, a clerk only presents; an administrator submits filings and claims.',
  },
  services: { zh: '业务类型', en: 'What it does for trade' },
  servicesText: { zh: '可多选。', en: 'One may do several.' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  administratorOnly: { zh: '只有管理员可以变更设置。', en: 'Only an administrator changes these.' },
} satisfies Words;
