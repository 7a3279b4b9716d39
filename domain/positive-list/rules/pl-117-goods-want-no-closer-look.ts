import { rule } from '../goods/rule.ts';

/** A supervision list names what a person looks at; being on it decides nothing by itself. */
export const goodsWantNoCloserLook = rule('PL-117', {
  clause: '综试区正面清单监管清单',
  reason: {
    zh: '该商品列入综试区监管清单，须由工作人员核对。',
    en: 'These goods are on the supervision list of the zone: an officer looks at them.',
  },
  next: { zh: '请等待核对，无需补充。', en: 'Nothing is asked of you for now.' },
  leadsTo: { asks: 'supervision' },
  about: 'hsCode',
  found: ({ entries }) =>
    entries.map(({ tariff, name, remark }) => [tariff, name, remark].join(' ').trim()).join('；'),
  holds: ({ entries }) => entries.length === 0,
});
