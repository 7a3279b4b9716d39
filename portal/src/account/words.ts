import type { Words } from '../language/words.ts';

export const accountWords = {
  title: { zh: '收款账户', en: 'Account to be paid to' },
  lead: {
    zh: '支持资金只拨付至本户。办事员填写的账户由管理员确认；变更后静置一段时间方可拨付，期间原账户也不拨付。正在拨付的批次不受影响。',
    en: 'Support is paid only to the subject’s own account. What a clerk types an administrator confirms; after a change the account rests before it is paid, and the former is not paid in its stead. Batches under way keep theirs.',
  },
  accountName: { zh: '户名', en: 'Account name' },
  accountNameHint: { zh: '应与企业名称（本人姓名）一致', en: 'Must be the subject’s own name' },
  accountNumber: { zh: '账号', en: 'Account number' },
  bankName: { zh: '开户银行', en: 'Bank' },
  bankCode: { zh: '支付系统行号（12位）', en: 'CNAPS bank code (12 digits)' },
  insist: { zh: '已向开户行核实该联行号', en: 'I have verified this code with the bank' },
  province: { zh: '开户省份', en: 'Province' },
  city: { zh: '开户城市', en: 'City' },
  change: { zh: '填写或变更账户', en: 'Give or change the account' },
  submit: { zh: '确认账户', en: 'Confirm the account' },
  submitTyped: { zh: '提交，待管理员确认', en: 'Send, for an administrator to confirm' },
  saved: { zh: '账户已确认（第 {{version}} 版）', en: 'The account is confirmed (version {{version}})' },
  typed: {
    zh: '账户已提交（第 {{version}} 版），待管理员确认',
    en: 'Sent (version {{version}}); an administrator has yet to confirm it',
  },
  warnings: { zh: '账户已保存，请留意：', en: 'Saved. Please note:' },
  doubt: {
    zh: '银行退回了上一次付款，请核对后重新确认。',
    en: 'The bank returned the last payment. Check and confirm again.',
  },
  current: { zh: '当前账户', en: 'The account as it stands' },
  pending: {
    zh: '待管理员确认，确认前不拨付。',
    en: 'An administrator has yet to confirm it; until then nothing is paid.',
  },
  approve: { zh: '确认此账户', en: 'Confirm this account' },
  approveTitle: { zh: '确认第 {{version}} 版账户？', en: 'Confirm version {{version}}?' },
  approveText: {
    zh: '请核对户名、账号和开户银行。确认后记入记录。',
    en: 'Compare the name, the number and the bank. Your confirmation goes on record.',
  },
  resting: {
    zh: '静置至 {{moment}}，在此之前不拨付。',
    en: 'It rests until {{moment}}; nothing is paid before.',
  },
  restingText: {
    zh: '如非本单位所为，请立即撤回。',
    en: 'If none of you has done this, withdraw it at once.',
  },
  withdraw: { zh: '撤回变更', en: 'Withdraw the change' },
  withdrawTitle: { zh: '撤回第 {{version}} 版账户？', en: 'Withdraw version {{version}}?' },
  withdrawText: {
    zh: '原账户将作为新的版本恢复，撤回记入记录。',
    en: 'The former account stands again as a new version. This goes on record.',
  },
  versions: { zh: '历次版本', en: 'Versions' },
  version: { zh: '第 {{version}} 版', en: 'Version {{version}}' },
  restores: { zh: '恢复自第 {{version}} 版', en: 'version {{version}} again' },
  typedBy: { zh: '{{name}} 填写于 {{moment}}', en: 'typed by {{name}}, {{moment}}' },
  confirmedBy: { zh: '{{name}} 确认于 {{moment}}', en: 'confirmed by {{name}}, {{moment}}' },
  withdrawnBy: { zh: '{{name}} 撤回于 {{moment}}', en: 'withdrawn by {{name}}, {{moment}}' },
  somebody: { zh: '已离开的成员', en: 'a former member' },
} satisfies Words;
