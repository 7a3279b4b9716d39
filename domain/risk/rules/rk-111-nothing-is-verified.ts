import { subjectRule, whether } from '../rule.ts';

export const nothingIsVerified = subjectRule('RK-111', {
  looksAt: ['departmentsVerified'],
  clause: '实施方案三（二）4 备案信息共享体系',
  reason: {
    zh: '其备案信息尚未经任何部门核验。',
    en: 'No department has verified anything of what it filed.',
  },
  intensity: ({ departmentsVerified }) => whether(departmentsVerified === 0),
  found: () => '—',
});
