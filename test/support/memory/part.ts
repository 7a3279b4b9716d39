import { CaseMoved } from '#functions/errors.ts';

/** One part of a transaction: the row it touches, its condition, and what it does once all conditions hold. */
export type Part = {
  readonly row: string;
  readonly holds: () => boolean;
  readonly otherwise: () => Error;
  readonly write: () => void;
};

export const always = () => true;
export const moved = (what: string) => () => new CaseMoved(`${what} changed.`);
