import { day } from '#domain/shared/day.ts';
import type { Surroundings } from '#domain/subsidy/drafting/surroundings.ts';

/** A zone on a day in spring, with what the programmes of the tests name. */
export const someSurroundings = (but: Partial<Surroundings> = {}): Surroundings => ({
  today: day('2026-03-02'),
  published: [],
  fundLines: [{ id: 'line', year: 2026 }],
  modes: ['post'],
  departments: ['commerce', 'post'],
  ...but,
});
