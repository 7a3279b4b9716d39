import { accepted, type Checked, refused } from './checked.ts';
import { normaliseIdentifier } from './normalise.ts';

/** A telephone number as people write it, at home or abroad; brackets and spaces are dropped. */
export const checkPhone = (typed: string): Checked<string> => {
  const text = normaliseIdentifier(typed).replace(/[()]/g, '');
  if (/^[\d+-]{7,20}$/.test(text)) return accepted(text);
  return refused({
    code: 'PHONE-FORMAT',
    severity: 'hard',
    found: typed.slice(0, 64),
    expected: { zh: '7 至 20 位数字，如 0470-6200000', en: '7 to 20 digits, such as 0470-6200000' },
    reason: { zh: '电话号码格式不正确。', en: 'This does not look like a telephone number.' },
    next: { zh: '请填写可以联系到的电话号码。', en: 'Enter a number at which somebody can be reached.' },
  });
};
