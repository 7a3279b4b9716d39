import type { FormRule } from 'antd';
import type { Checked } from '#domain/shared/checked.ts';
import type { Language } from '../language/words.ts';
import { inOneLine } from './fields.ts';

/** The domain's own check as a form rule: what the server would refuse is said while it is typed. A number was read already. */
export const checkedRule = (check: (text: string) => Checked<unknown>, language: Language): FormRule => ({
  validator: async (_, typed: string | number | undefined) => {
    if (typeof typed !== 'string' || !typed.trim()) return;
    const checked = check(typed);
    if (!checked.ok) throw new Error(inOneLine(checked.refusal, language));
  },
});
