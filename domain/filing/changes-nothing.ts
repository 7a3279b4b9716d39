import type { Refusal } from '../shared/refusal.ts';
import type { Content, Purpose } from './application.ts';
import { touched } from './touched.ts';

const nothingDiffers: Refusal = {
  code: 'CHANGE-NOTHING',
  at: 'form',
  expected: { zh: '至少一项与现行备案不同', en: 'at least one value that differs from the filing in force' },
  reason: { zh: '与现行备案没有差异。', en: 'Nothing differs from the filing in force.' },
  next: {
    zh: '请修改需要变更的项目后再提交；不再变更的，请撤回申请。',
    en: 'Change what is to be changed, then submit; or withdraw the application.',
  },
};

/** A change that changes nothing would be an edition like the last, and ask nobody. */
export const objectionToNoChange = (
  purpose: Purpose,
  inUse: Content | undefined,
  content: Content,
): Refusal[] =>
  purpose === 'change' && inUse && touched(inUse, content).length === 0 ? [nothingDiffers] : [];
