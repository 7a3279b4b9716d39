import type { Department } from '../casework/role.ts';
import type { Day } from '../shared/day.ts';
import type { Content } from './application.ts';
import type { Mode } from './mode.ts';
import { valuesOf } from './touched.ts';
import type { VerifiedFact } from './verified-fact.ts';

type Agreement = { readonly applicationId: string; readonly agreed: readonly Department[]; readonly on: Day };

/** What the departments that agreed have thereby verified: all that the mode says they answer for. */
export const verifiedBy = (
  { departments }: Pick<Mode, 'departments'>,
  content: Content,
  { applicationId, agreed, on }: Agreement,
): VerifiedFact[] => {
  const values = valuesOf(content);
  return departments
    .filter(({ department }) => agreed.includes(department))
    .flatMap(({ department, checks }) =>
      checks.flatMap((fact) => {
        const value = values[fact];
        return value === undefined ? [] : [{ fact, value, department, on, applicationId }];
      }),
    );
};

const keyOf = ({ fact, department }: VerifiedFact) => `${department} ${fact}`;

/** Of each fact and department the newest word. */
export const withVerified = (
  known: readonly VerifiedFact[],
  fresh: readonly VerifiedFact[],
): VerifiedFact[] => [...new Map([...known, ...fresh].map((one) => [keyOf(one), one])).values()];
