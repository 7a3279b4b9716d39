import type { Refusal } from '../../shared/refusal.ts';

/** So many are told one by one. */
const shown = 20;

/** The first of them, and one more that says how many others there are: nobody takes the first twenty for all. */
export const firstOfMany = (
  all: readonly Refusal[],
  others: (count: number) => Pick<Refusal, 'reason'>,
): readonly Refusal[] => {
  const [first] = all;
  const left = all.length - shown;
  if (first === undefined || left <= 0) return all;
  const { code, next } = first;
  return [...all.slice(0, shown), { code, found: `${left}`, next, ...others(left) }];
};
