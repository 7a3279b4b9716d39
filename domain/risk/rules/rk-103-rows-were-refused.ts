import { subjectRule } from '../rule.ts';

export const rowsWereRefused = subjectRule('RK-103', {
  looksAt: ['rowsDecided', 'rowsRefused'],
  clause: '实施方案三（二）4 备案信息共享体系',
  reason: { zh: '此前备案的商品有一部分未获通过。', en: 'A part of the goods filed before was refused.' },
  intensity: ({ rowsDecided, rowsRefused }, { fewestDecisions }) =>
    rowsDecided < fewestDecisions ? 0 : rowsRefused / rowsDecided,
  found: ({ rowsDecided, rowsRefused }) => `${rowsRefused} / ${rowsDecided}`,
});
