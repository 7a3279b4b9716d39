import { displayYuan } from '../../shared/money.ts';
import { rule } from '../rule.ts';

export const amountIsTheAllocatedOne = rule('PY-107', {
  clause: '拨付金额不得超过公示的分配金额',
  reason: {
    zh: '拨付金额为零，或与分配金额不一致。',
    en: 'The amount is nothing, or is not what was allocated.',
  },
  next: { zh: '请与分配经办人核对。', en: 'Settle it with whoever made the allocation.' },
  found: ({ part }) => part && displayYuan(part.fen),
  holds: ({ part, share }) => part !== undefined && part.fen > 0 && part.fen === share?.fen,
});
