import type { Day } from '../../shared/day.ts';
import { groundOf } from './grounds.ts';
import type { Recovery } from './recovery.ts';

type ToRecord = { readonly kind: string; readonly on: Day };

const fromGround = ({ ground, orderedOn }: Recovery): ToRecord[] => {
  const { event } = groundOf(ground);
  return event && orderedOn ? [{ kind: event, on: orderedOn }] : [];
};

/** What a recovery puts into the credit record: its ground, where that is a breach, and money that does not come. */
export const creditEventsOf = (recovery: Recovery): ToRecord[] => [
  ...fromGround(recovery),
  ...(recovery.overdueOn ? [{ kind: 'repayment-overdue', on: recovery.overdueOn }] : []),
];
