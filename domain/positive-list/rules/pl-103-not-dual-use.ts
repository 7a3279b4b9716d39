import { isRemarked, remarkOn, rule } from '../goods/rule.ts';

export const notDualUse = rule('PL-103', {
  clause: '清单备注：两用物项除外',
  reason: {
    zh: '清单排除两用物项，须由工作人员判定。',
    en: 'The list excludes dual-use items: an officer decides.',
  },
  next: { zh: '请等待判定，无需补充。', en: 'Nothing is asked of you for now.' },
  leadsTo: { asks: 'dual-use' },
  about: 'name',
  found: remarkOn('dual-use'),
  holds: (facts) => !isRemarked(facts, 'dual-use'),
});
