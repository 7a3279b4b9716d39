import { rule } from '../rule.ts';

const payable: readonly string[] = ['reserved', 'returned'];

export const claimAwaitsPayment = rule('PY-101', {
  clause: '实施方案四（二）专款专用；先预留、后拨付',
  reason: {
    zh: '该申报没有已预留且尚未拨付的资金。',
    en: 'No money is reserved for this claim and still to be paid.',
  },
  next: { zh: '请待公示结束并预留资金后再拨付。', en: 'Wait until its money is reserved after the notice.' },
  found: ({ claim, part }) => part?.status ?? claim.status,
  holds: ({ part }) => part !== undefined && payable.includes(part.status),
});
