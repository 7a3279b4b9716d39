import { accepted, type Checked, refused } from './checked.ts';
import { normaliseText } from './normalise.ts';

/** A name or a remark: tidied, and no longer than the field it must fit into. */
export const checkText =
  (longest: number) =>
  (typed: string): Checked<string> => {
    const text = normaliseText(typed);
    if (text.length > 0 && text.length <= longest) return accepted(text);
    return refused({
      code: 'TEXT-LENGTH',
      severity: 'hard',
      found: `${text.length}`,
      expected: { zh: `1 至 ${longest} 个字符`, en: `1 to ${longest} characters` },
      reason: { zh: '内容为空或过长。', en: 'The text is empty or too long.' },
      next: { zh: '请填写或缩短该项。', en: 'Fill it in, or shorten it.' },
    });
  };
