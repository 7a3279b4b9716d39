import * as z from 'zod';
import type { Candidate } from './candidate.ts';
import { amountIn, Outcome } from './outcome.ts';
import { sizeOf } from './size.ts';

/** What another version changes for somebody. */
export const Move = z.enum(['gains', 'loses', 'more', 'less', 'same', 'nothing', 'cannot-tell']);
export type Move = z.infer<typeof Move>;

/** The value of a trait of which there is none. */
export const none = 'none';

/** What a candidate is told apart by: nothing where it is not known. */
const Traits = z.object({
  type: z.array(z.string()),
  service: z.array(z.string()),
  size: z.array(z.string()),
});
export type Traits = Readonly<z.infer<typeof Traits>>;

/** One candidate, under today's version and under the draft. Its place counts from 1. */
export const SimulatedRow = z.object({
  place: z.int().positive(),
  id: z.string(),
  name: z.string(),
  traits: Traits,
  /** Absent where there is no version of today. */
  before: Outcome.optional(),
  after: Outcome,
  move: Move,
});
export type SimulatedRow = Readonly<z.infer<typeof SimulatedRow>>;

/** Of several that may be recorded: that there are none is known, too. */
const recorded = (values: readonly string[] | undefined): string[] =>
  values?.length === 0 ? [none] : [...(values ?? [])];

export const traitsOf = ({ facts }: Pick<Candidate, 'facts'>): Traits => {
  const size = sizeOf(facts.turnover);
  return {
    type: recorded(facts['subject-type']),
    service: recorded(facts.services),
    size: size === undefined ? [] : [size],
  };
};

const cannotTell = (outcome: Outcome | undefined): boolean => outcome?.stands === 'cannot-tell';

/** By whether there was money before, whether there is now, and which is more. */
const moves = {
  'false false': () => 'nothing',
  'false true': () => 'gains',
  'true false': () => 'loses',
  'true true': (difference: number) => {
    if (difference === 0) return 'same';
    return difference > 0 ? 'more' : 'less';
  },
} as const satisfies Record<`${boolean} ${boolean}`, (difference: number) => Move>;

export const moveBetween = (before: Outcome | undefined, after: Outcome): Move => {
  if (cannotTell(before) || cannotTell(after)) return 'cannot-tell';
  const [was, is] = [amountIn(before), amountIn(after)];
  return moves[`${was > 0} ${is > 0}`](is - was);
};
