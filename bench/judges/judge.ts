import type { Facts } from '#domain/subsidy/programme/fact.ts';

/** A condition that does not hold, and the reason that its programme gives. */
export type Failure = { readonly code: string; readonly reason: string };
export type Failures = readonly Failure[];

/** Answers every condition of a table that does not hold of a claim, in the order of the table. */
export type Judge<Prepared> = {
  /** The facts as this one wants them; nobody’s time is taken for that. */
  readonly prepare: (facts: Facts) => Prepared;
  readonly judge: (facts: Prepared) => Failures | Promise<Failures>;
};

export const codeAt = (n: number) => `SU-C${String(n + 1).padStart(2, '0')}`;

export const inOrder = (failures: Failures): Failures =>
  failures.toSorted((a, b) => a.code.localeCompare(b.code));
