import { subjectRule, whether } from '../rule.ts';

export const rowsAreAlike = subjectRule('RK-110', {
  looksAt: ['allRowsAlike'],
  clause: '实施方案三（二）4 备案信息共享体系',
  reason: {
    zh: '文件中所有商品的描述完全相同。',
    en: 'Every row of the file describes its goods in the same words.',
  },
  intensity: ({ allRowsAlike }) => whether(allRowsAlike),
  found: () => '1',
});
