import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { World } from '../world.ts';

/** What must hold after every step, and what stands against it. */
export type Fact = {
  readonly says: string;
  readonly broken: (world: World) => readonly unknown[];
};

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

export const claimsIn = ({ store }: World): Claim[] =>
  [...store.cases.values()].filter((one) => one.kind === 'claim');
