import { rule } from '../rule.ts';

export const noticeIsOver = rule('PY-102', {
  clause: '公示无异议后拨付',
  reason: { zh: '公示尚未结束。', en: 'The public notice is not over.' },
  next: { zh: '请待公示期满。', en: 'Wait until the notice has ended.' },
  holds: ({ share }) => share?.noticeIsOver === true,
});
