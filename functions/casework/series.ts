import type { CaseKind } from '#domain/casework/case.ts';
import type { Cases, Ports } from '../ports.ts';

type InSeries = Extract<
  CaseKind,
  'appeal' | 'repair' | 'ban-proposal' | 'terms-proposal' | 'recovery' | 'pool-change'
>;

export const nthOf = (base: string, n: number): string => `${base}-${n}`;

/**
 * All that was ever brought about one thing, the first first. They are counted, so that no two can be open at once:
 * whoever is second finds the number taken.
 */
export const seriesOf = async <K extends InSeries>(
  { register }: Pick<Ports, 'register'>,
  kind: K,
  base: string,
): Promise<Cases[K][]> => {
  const all: Cases[K][] = [];
  for (;;) {
    const next = await register.get(kind, nthOf(base, all.length + 1));
    if (!next) return all;
    all.push(next);
  }
};
