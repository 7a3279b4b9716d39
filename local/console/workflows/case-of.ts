import * as z from 'zod';
import { CaseKind, type CaseRef } from '#domain/casework/case.ts';

const Input = z.object({ id: z.string() });

/** An execution is named for the case it carries, and holds its id. */
export const caseOf = ({ name, input }: { name: string; input: string }): CaseRef | undefined => {
  const { data } = Input.safeParse(JSON.parse(input));
  const kind = CaseKind.options
    .filter((each) => name.startsWith(`${each}-`))
    .toSorted((one, other) => other.length - one.length)[0];
  return data && kind ? { kind, id: data.id } : undefined;
};

/** Where its officers open it. */
export const caseAddress = ({ kind, id }: CaseRef) => `/work/${kind}/${encodeURIComponent(id)}`;
