import type { FilingField } from '../mode.ts';
import type { FilingRule } from '../rule.ts';

/** The names under which the form asks, so that a defect speaks the form's language. */
const asked: Record<FilingField, { zh: string; en: string }> = {
  customsNumber: { zh: '海关备案编码', en: 'customs enterprise number' },
  platformName: { zh: '交易平台名称', en: 'platform' },
  shopUrl: { zh: '店铺网址', en: 'shop address' },
  warehouseAddress: { zh: '仓库地址', en: 'warehouse address' },
  mainMarkets: { zh: '主要市场', en: 'main markets' },
  settlementBank: { zh: '结汇银行', en: 'settlement bank' },
  postalContract: { zh: '邮政协议号', en: 'postal contract number' },
};

export const askedFieldsAreFilled: FilingRule = {
  code: 'FI-101',
  check: ({ mode, form }) =>
    mode.fields
      .filter((field) => !form[field]?.trim())
      .map((field) => ({
        code: 'FI-101',
        at: `form.${field}`,
        clause: mode.legalBasis,
        reason: {
          zh: `${mode.title.zh}备案需要填写${asked[field].zh}。`,
          en: `A filing for ${mode.title.en} asks for the ${asked[field].en}.`,
        },
        next: { zh: '请补填后重新提交。', en: 'Fill it in and submit again.' },
      })),
};
