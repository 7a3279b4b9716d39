import * as z from 'zod';
import { columnIn, Refusal } from '../../shared/refusal.ts';

/** The first finding of its kind in a file, and how often its kind came; what is about the whole file came once. */
export const CountedFinding = Refusal.extend({ times: z.int().positive().optional() });
export type CountedFinding = Readonly<z.infer<typeof CountedFinding>>;

export const timesOf = ({ times = 1 }: Pick<CountedFinding, 'times'>): number => times;

/** The same rule about the same column is one thing to tell, however many rows it is found in. */
const kindOf = ({ code, at }: CountedFinding): string => `${code} ${columnIn(at) ?? ''}`;

/** Keeps the first finding of each kind, in the order in which the kinds came, and counts the others. */
export const countedFindings = (kindsAtMost: number) => {
  const kinds = new Map<string, CountedFinding>();
  return {
    add: (finding: CountedFinding): void => {
      const kind = kindOf(finding);
      const seen = kinds.get(kind);
      if (seen) kinds.set(kind, { ...seen, times: timesOf(seen) + timesOf(finding) });
      else if (kinds.size < kindsAtMost) kinds.set(kind, { ...finding, times: timesOf(finding) });
    },
    all: (): CountedFinding[] => [...kinds.values()],
  };
};
