import { type Facts, isDecided, remarkOn, rule } from '../goods/rule.ts';

const isBonded = ({ goods, terms }: Facts): boolean =>
  terms.modes.some(({ id, bonded }) => id === goods.mode && bonded);

export const modeIsAdmitted = rule('PL-106', {
  clause: '清单备注：仅限网购保税商品',
  reason: {
    zh: '清单仅允许该商品以网购保税方式进口。',
    en: 'The list admits these goods under bonded import only.',
  },
  next: { zh: '请改以网购保税方式备案。', en: 'File them under a bonded mode.' },
  leadsTo: 'refused',
  about: 'mode',
  found: remarkOn('mode'),
  holds: (facts) => !isDecided(facts, 'mode') || isBonded(facts),
});
