import { checkField } from '../field-kinds.ts';
import type { FilingRule } from '../rule.ts';

export const fieldsAreOfTheirKind: FilingRule = {
  code: 'FI-102',
  check: ({ mode, content: { form } }) =>
    mode.fields.flatMap((field) => {
      const typed = form[field.id];
      const checked = typed === undefined ? undefined : checkField(field, typed);
      if (!checked || checked.ok) return [];
      const { reason, ...refusal } = checked.refusal;
      return [
        {
          ...refusal,
          code: 'FI-102',
          at: `form.${field.id}`,
          clause: refusal.clause ?? mode.legalBasis,
          reason: {
            zh: `“${field.title.zh}”：${reason.zh}`,
            en: `${field.title.en}: ${reason.en}`,
          },
        },
      ];
    }),
};
