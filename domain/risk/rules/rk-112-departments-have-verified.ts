import { partOf, subjectRule } from '../rule.ts';

export const departmentsHaveVerified = subjectRule('RK-112', {
  looksAt: ['departmentsVerified'],
  clause: '实施方案三（二）4 备案信息共享体系',
  reason: {
    zh: '其备案信息已经部门核验（减分）。',
    en: 'Departments have verified what it filed: points are taken off.',
  },
  relieves: true,
  intensity: ({ departmentsVerified = 0 }, { manyDepartments }) =>
    partOf(departmentsVerified, manyDepartments),
  found: ({ departmentsVerified = 0 }) => `${departmentsVerified}`,
});
