import { partOf, subjectRule } from '../rule.ts';

export const eventsAreBad = subjectRule('RK-106', {
  looksAt: ['badEvents'],
  clause: '实施方案三（二）4 企业诚信体系',
  reason: { zh: '信用记录中有不良事项。', en: 'There are bad events in the credit record.' },
  intensity: ({ badEvents }, { manyBadEvents }) => partOf(badEvents, manyBadEvents),
  found: ({ badEvents }) => `${badEvents}`,
});
