import { rule } from '../rule.ts';

export const noObjectionIsOpen = rule('PY-103', {
  clause: '公示期间有异议的，该项暂缓拨付',
  reason: { zh: '该项有异议正在处理。', en: 'An objection to this item is being looked into.' },
  next: { zh: '请待异议处理完毕。', en: 'Wait until the objection is settled.' },
  holds: ({ objectionIsOpen }) => !objectionIsOpen,
});
