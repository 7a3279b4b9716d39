import { partOf, subjectRule } from '../rule.ts';

export const subjectIsNew = subjectRule('RK-101', {
  looksAt: ['ageDays'],
  clause: '实施方案三（二）4 风险评估体系',
  reason: { zh: '主体登记时间不长。', en: 'The subject was registered not long ago.' },
  intensity: ({ ageDays }, { newSubjectDays }) => 1 - partOf(ageDays, newSubjectDays),
  found: ({ ageDays }) => `${ageDays}`,
});
