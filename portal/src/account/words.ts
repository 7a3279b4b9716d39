import type { Words } from '../language/words.ts';

export const accountWords = {
  title: { zh: '收款账户', en: 'Account to be paid to' },
  lead: {
    zh: '支持资金只拨付至企业本户。变更后自动成为新版本，正在拨付的批次不受影响。',
    en: 'Support is paid only to the enterprise’s own account. A change makes a new version; batches under way keep theirs.',
  },
  accountName: { zh: '户名', en: 'Account name' },
  accountNameHint: { zh: '应与企业名称一致', en: 'Must be the enterprise’s own name' },
  accountNumber: { zh: '账号', en: 'Account number' },
  bankName: { zh: '开户银行', en: 'Bank' },
  bankCode: { zh: '支付系统行号（12位）', en: 'CNAPS bank code (12 digits)' },
  insist: { zh: '已向开户行核实该联行号', en: 'I have verified this code with the bank' },
  province: { zh: '开户省份', en: 'Province' },
  city: { zh: '开户城市', en: 'City' },
  submit: { zh: '确认账户', en: 'Confirm the account' },
  saved: { zh: '账户已确认（第 {{version}} 版）', en: 'The account is confirmed (version {{version}})' },
  warnings: { zh: '账户已保存，请留意：', en: 'Saved. Please note:' },
  doubt: {
    zh: '银行退回了上一次付款，请核对后重新确认。',
    en: 'The bank returned the last payment. Check and confirm again.',
  },
} satisfies Words;
