import type { FilingField } from '#domain/filing/mode.ts';
import type { Words } from '../language/words.ts';

export const filingFieldWords = {
  customsNumber: { zh: '海关备案编码', en: 'Customs enterprise number' },
  platformName: { zh: '交易平台名称', en: 'Platform' },
  shopUrl: { zh: '店铺网址', en: 'Shop address' },
  warehouseAddress: { zh: '仓库地址', en: 'Warehouse address' },
  mainMarkets: { zh: '主要市场', en: 'Main markets' },
  settlementBank: { zh: '结汇银行', en: 'Settlement bank' },
  postalContract: { zh: '邮政协议号', en: 'Postal contract number' },
} satisfies Words & Record<FilingField, unknown>;

export const filingWords = {
  title: { zh: '{{mode}}备案', en: 'Filing: {{mode}}' },
  basis: { zh: '依据', en: 'Basis' },
  departments: { zh: '审核部门', en: 'Reviewed by' },
  noDepartments: { zh: '规则校验通过即自动备案', en: 'Accepted at once when every rule is met' },
  reviewDays: { zh: '审核时限', en: 'Time for review' },
  validMonths: { zh: '有效期', en: 'Validity' },
  days: { zh: '{{days}} 个工作日', en: '{{days}} working days' },
  months: { zh: '{{months}} 个月', en: '{{months}} months' },
  form: { zh: '填报信息', en: 'What to fill in' },
  precheck: { zh: '预检', en: 'Check it first' },
  submit: { zh: '提交备案', en: 'Submit' },
  submitTitle: { zh: '确认提交备案？', en: 'Submit this filing?' },
  submitText: {
    zh: '提交后由系统预检；需要部门审核的，将同时送交各部门。审核期间可以撤回。',
    en: 'The system prechecks it; where departments must look, all are asked at once. You may withdraw meanwhile.',
  },
  good: { zh: '预检通过，没有发现问题。', en: 'The precheck found nothing to correct.' },
  defects: { zh: '共 {{n}} 处需要更正，更正后再提交。', en: '{{n}} things to correct before submitting.' },
  findings: { zh: '需补正的内容', en: 'What must be corrected' },
  correctBy: {
    zh: '请在 {{day}} 前补正；补正期间审核时限暂停计算。',
    en: 'Correct by {{day}}; the review clock stands meanwhile.',
  },
  status: { zh: '办理状态', en: 'How it stands' },
  withdraw: { zh: '撤回备案', en: 'Withdraw' },
  withdrawTitle: { zh: '确认撤回备案？', en: 'Withdraw this filing?' },
  withdrawText: {
    zh: '撤回后各部门停止审核；之后可以重新申请。',
    en: 'The departments stop their review. You may file again later.',
  },
  number: { zh: '备案编号', en: 'Filing number' },
  valid: { zh: '有效期', en: 'Valid' },
  submittedOn: { zh: '提交日期', en: 'Submitted' },
  round: { zh: '第 {{n}} 次提交', en: 'submission {{n}}' },
  filled: { zh: '填报内容', en: 'What was filled in' },
  customsNumberHint: { zh: '10位，例如 1507960A1B', en: '10 characters, such as 1507960A1B' },
  shopUrlHint: {
    zh: '完整网址，例如 https://shop.example.com',
    en: 'In full, such as https://shop.example.com',
  },
} satisfies Words;
