import type { Condition } from '../template/kinds/policy-document.ts';
import { arnMatches } from './matching.ts';

/** What is known of a call beside its action and its resource. */
export type Context = Readonly<Record<string, string | undefined>>;

type Compare = (found: string, wanted: string) => boolean;

/** Every operator that a policy may use here; the template is refused for any other. */
const operators: Record<string, Compare> = {
  // IAM makes no difference between these two.
  ArnEquals: (found, wanted) => arnMatches(wanted, found),
  ArnLike: (found, wanted) => arnMatches(wanted, found),
  Bool: (found, wanted) => found.toLowerCase() === wanted.toLowerCase(),
  StringEquals: (found, wanted) => found === wanted,
} satisfies Record<keyof Condition, Compare>;

/** All operators and all keys must hold; of several values, one. A key that the call does not have does not hold. */
export const conditionHolds = (condition: Condition, context: Context) =>
  Object.entries(condition).every(([operator, keys = {}]) =>
    Object.entries(keys).every(([key, wanted = []]) =>
      wanted.some((each) => holds(operators[operator], context[key], each)),
    ),
  );

const holds = (compare: Compare | undefined, found: string | undefined, wanted: string) =>
  found !== undefined && compare?.(found, wanted) === true;
