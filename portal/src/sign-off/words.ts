import type { Words } from '../language/words.ts';

export const signOffWords = {
  present: { zh: '提请管理员审定', en: 'Present to the administrator' },
  presentTitle: { zh: '提请管理员审定？', en: 'Present it to the administrator?' },
  presentText: {
    zh: '管理员审定后由其提交；在此之前事项仍在本单位，可继续修改。',
    en: 'An administrator submits it once they agree. Until then it stays with you and may be changed.',
  },
  presented: { zh: '已提请管理员审定', en: 'Presented to the administrator' },
  presentedText: {
    zh: '自 {{moment}} 起等待管理员。',
    en: 'It waits for an administrator since {{moment}}.',
  },
  asked: { zh: '办事员已提请您审定', en: 'A clerk asks you to approve this' },
  askedText: {
    zh: '核对无误后，请在本页提交；需要修改的，请退回并说明。',
    en: 'If it is in order, submit it on this page. If not, return it and say what to change.',
  },
  note: { zh: '退回说明', en: 'What to change' },
  noteHint: { zh: '办事员将看到此说明，工作人员看不到', en: 'The clerk reads it; officers do not' },
  giveBack: { zh: '退回修改', en: 'Return it' },
  returned: { zh: '管理员退回修改', en: 'The administrator returned it' },
} satisfies Words;
