import { isRemarked, remarkOn, rule } from '../goods/rule.ts';

export const remarkIsUnderstood = rule('PL-109', {
  clause: '清单备注',
  reason: { zh: '清单备注须由工作人员判定。', en: 'The remark in the list needs an officer.' },
  next: { zh: '请等待判定，无需补充。', en: 'Nothing is asked of you for now.' },
  leadsTo: { asks: 'unknown-remark' },
  about: 'name',
  found: remarkOn('unknown'),
  holds: (facts) => !isRemarked(facts, 'unknown'),
});
