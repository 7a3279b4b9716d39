import { type Day, endOf } from './day.ts';

/** What is in force from a day up to and including another; without an end, for as long as it stands. */
export type Entered = {
  readonly status: string;
  readonly validFrom?: Day | undefined;
  readonly validTo?: Day | undefined;
};

/** Whether a filing holds on a day: entered, not suspended, and within its term, the last day included. */
export const isInForceOn =
  (day: Day) =>
  ({ status, validFrom, validTo }: Entered): boolean =>
    status === 'in-force' && isWithinTerm(day)({ validFrom, validTo });

export const isWithinTerm =
  (day: Day) =>
  ({ validFrom, validTo }: Pick<Entered, 'validFrom' | 'validTo'>): boolean =>
    (validFrom ?? day) <= day && day <= (validTo ?? day);

/** A filing with its last suspension, if it was not lifted. */
export type Held = Entered & { readonly suspension?: { readonly since: string } | undefined };

/** What has run out or was suspended since may have held before; what was revoked or cancelled is not asked any more. */
const mayHaveHeld: readonly string[] = ['in-force', 'suspended', 'expired'];

const wasSuspended = ({ status, suspension }: Held, at: string): boolean =>
  suspension ? suspension.since <= at : status === 'suspended';

/** Whether it held at a moment that has passed, whatever has become of it since. */
export const heldAt =
  (day: Day, at: string) =>
  (filing: Held): boolean =>
    mayHaveHeld.includes(filing.status) && isWithinTerm(day)(filing) && !wasSuspended(filing, at);

/** Whether it held at both ends of a period, whatever has become of it since. */
export const heldThroughout =
  ({ from, to }: { readonly from: Day; readonly to: Day }) =>
  (filing: Held): boolean =>
    isWithinTerm(from)(filing) && heldAt(to, endOf(to))(filing);
