import type { Words } from '../language/words.ts';

export const deskWords = {
  waited: { zh: '待贵企业办理', en: 'Waiting for you' },
  nothingWaited: { zh: '没有需要贵企业办理的事项。', en: 'Nothing waits for you.' },
  ends: { zh: '{{mode}}备案将于 {{day}} 届满', en: 'The filing for {{mode}} ends on {{day}}' },
  endsIn: {
    zh: '还有 {{n}} 天。届满后不能据此提出新的申报和商品备案；原备案内容已全部带入，确认即可延续。',
    en: 'Days left: {{n}}. Afterwards no new claims or goods filings can be made under it. All that is known is filled in already.',
  },
  open: { zh: '去办理', en: 'Open' },
  suggested: { zh: '与贵企业相符的支持项目', en: 'Programmes that fit you' },
  until: { zh: '申报截至 {{day}}', en: 'until {{day}}' },
  fitsBecause: { zh: '已符合：{{conditions}}。', en: 'Met already: {{conditions}}.' },
  and: { zh: '；', en: '; ' },
  toBring: { zh: '需提交：{{evidence}}。', en: 'To be brought: {{evidence}}.' },
  stillMissing: { zh: '还需：{{what}}', en: 'Still missing: {{what}}' },
  drawnUp: {
    zh: '免申即享：系统已代为起草，金额 {{amount}}，确认后提交。',
    en: 'Drawn up for you: {{amount}}. It is submitted once you confirm it.',
  },
  confirmDrawn: { zh: '核对并确认', en: 'Look and confirm' },
  claims: { zh: '资金申报', en: 'Claims' },
  noClaims: { zh: '还没有申报过资金支持。', en: 'Nothing has been claimed yet.' },
  programmes: { zh: '查看支持项目', en: 'Programmes' },
  filings: { zh: '业务模式备案', en: 'Filings by business mode' },
  profile: { zh: '基本信息', en: 'Particulars' },
  account: { zh: '收款账户', en: 'Account to be paid to' },
  noAccount: { zh: '尚未确认收款账户，资金无法拨付。', en: 'No account is confirmed; nothing can be paid.' },
  accountDoubt: { zh: '银行退回，需重新确认', en: 'Returned by the bank; confirm it again' },
  accountGood: { zh: '已确认', en: 'Confirmed' },
  confirmAccount: { zh: '确认收款账户', en: 'Confirm the account' },
  changeAccount: { zh: '变更', en: 'Change' },
} satisfies Words;
