import * as z from 'zod';
import { lotOf } from './lot.ts';

/** What may go wrong where. `killed` is the whole process, in that moment. */
export const faultsAt = {
  /** Records of a table, on their way to a function. */
  stream: ['twice', 'late', 'failed', 'killed'],
  /** What is delivered beside the streams: events, schedules, calls that nobody waits for. */
  event: ['twice', 'late', 'failed', 'killed'],
  /** A function is called. `unanswered`: it has done its work, and nobody hears of it. */
  function: ['throttled', 'failed', 'unanswered', 'late', 'killed'],
  /** A state machine calls DynamoDB, S3 or a bus itself. */
  service: ['throttled', 'failed', 'unanswered', 'late', 'killed'],
} as const;

export type Place = keyof typeof faultsAt;
const isPlace = (name: string): name is Place => name in faultsAt;
export const places = Object.keys(faultsAt).filter(isPlace);
export type FaultAt<P extends Place> = (typeof faultsAt)[P][number];

const share = z.number().min(0).max(1);

/** Of every so many, how many go wrong, and how: `{ "seed": 7, "service": { "throttled": 0.01 } }`. */
export const FaultPlan = z.strictObject({
  seed: z.int(),
  /** What a call that is `failed` fails with; else with what its service says of a fault of its own. */
  error: z
    .string()
    .max(256)
    .regex(/^[A-Za-z][\w.]*$/)
    .optional(),
  stream: z.partialRecord(z.enum(faultsAt.stream), share).optional(),
  event: z.partialRecord(z.enum(faultsAt.event), share).optional(),
  function: z.partialRecord(z.enum(faultsAt.function), share).optional(),
  service: z.partialRecord(z.enum(faultsAt.service), share).optional(),
});
export type FaultPlan = z.infer<typeof FaultPlan>;

/** What goes wrong at the place that was come by as the nth of all; nothing, as a rule. The same plan, the same answer. */
export const faultAt = <P extends Place>(plan: FaultPlan, place: P, nth: number): FaultAt<P> | undefined => {
  const shares: Partial<Record<FaultAt<P>, number>> = plan[place] ?? {};
  const kinds: readonly FaultAt<P>[] = faultsAt[place];
  let lot = lotOf(plan.seed, nth);
  return kinds.find((kind) => {
    lot -= shares[kind] ?? 0;
    return lot < 0;
  });
};
