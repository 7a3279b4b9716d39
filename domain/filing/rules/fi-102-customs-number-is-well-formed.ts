import type { FilingRule } from '../rule.ts';

const pattern = /^\d{4}[0-9A-Z]{6}$/;

export const customsNumberIsWellFormed: FilingRule = {
  code: 'FI-102',
  check: ({ mode, form: { customsNumber } }) =>
    !mode.fields.includes('customsNumber') || !customsNumber || pattern.test(customsNumber)
      ? []
      : [
          {
            code: 'FI-102',
            at: 'form.customsNumber',
            found: customsNumber,
            expected: {
              zh: '10位：4位数字地区代码，后6位数字或大写字母，例如 1507960A1B',
              en: '10 characters: four digits of the place, then six digits or capitals, such as 1507960A1B',
            },
            clause: '海关报关单位备案编码规则',
            reason: { zh: '海关备案编码格式不正确。', en: 'The customs enterprise number is malformed.' },
            next: {
              zh: '请按海关备案回执上的编码填写。',
              en: 'Copy it from the receipt of the customs registration.',
            },
          },
        ],
};
