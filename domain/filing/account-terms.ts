import * as z from 'zod';
import type { Instant } from '../casework/case.ts';
import { Day, dayOf, hoursAfter } from '../shared/day.ts';
import { addWorkingDays } from '../shared/working-days.ts';

/** How long a changed account rests before money may go there, as a zone has decided it. */
export const AccountTerms = z.object({
  kind: z.literal('account-terms'),
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().positive(),
  effectiveFrom: Day,
  demonstration: z.boolean(),
  rest: z.object({ length: z.int().positive(), unit: z.enum(['hour', 'working-day']) }),
});
export type AccountTerms = z.infer<typeof AccountTerms>;

type Rest = AccountTerms['rest'];

const ends: Readonly<Record<Rest['unit'], (now: Instant, length: number) => Instant>> = {
  hour: hoursAfter,
  'working-day': (now, length) => addWorkingDays(dayOf(now), length).endsAt,
};

/** When an account that is changed now has rested. A zone that has decided nothing asks for no rest. */
export const restEnd = (rest: Rest | undefined, now: Instant): Instant | undefined =>
  rest && ends[rest.unit](now, rest.length);
