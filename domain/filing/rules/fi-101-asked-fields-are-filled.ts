import type { FilingRule } from '../rule.ts';

export const askedFieldsAreFilled: FilingRule = {
  code: 'FI-101',
  check: ({ mode, content: { form } }) =>
    mode.fields
      .filter(({ id, required }) => required && form[id] === undefined)
      .map(({ id, title }) => ({
        code: 'FI-101',
        at: `form.${id}`,
        clause: mode.legalBasis,
        reason: {
          zh: `${mode.title.zh}备案需要填写“${title.zh}”。`,
          en: `A filing for ${mode.title.en} asks for the ${title.en}.`,
        },
        next: { zh: '请补填后重新提交。', en: 'Fill it in and submit again.' },
      })),
};
