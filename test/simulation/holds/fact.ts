import type { Claim } from '#domain/subsidy/claims/claim.ts';
import type { World } from '../world.ts';

/** What must hold of something, and what stands against it. */
export type Fact<Of = World> = {
  readonly says: string;
  readonly broken: (of: Of) => readonly unknown[];
};

/** What the rows alone tell, wherever they lie. */
export type Rows = Pick<World, 'store'>;

export const brokenIn = <Of>(of: Of, facts: readonly Fact<Of>[]): string[] =>
  facts.flatMap(({ says, broken }) => {
    const against = broken(of);
    return against.length > 0 ? [`It does not hold that ${says}: ${JSON.stringify(against)}`] : [];
  });

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

export const claimsIn = ({ store }: Rows): Claim[] =>
  [...store.cases.values()].filter((one) => one.kind === 'claim');
