import * as z from 'zod';
import { departmentsNamed } from '#domain/casework/department.ts';
import type { Actor, Role } from '#domain/casework/role.ts';
import { objectionsToReading } from '#domain/filing/sharing/may-read.ts';
import { Scope, type SharingTerms } from '#domain/filing/sharing/sharing-terms.ts';
import { type Bilingual, listed } from '#domain/shared/bilingual.ts';
import type { Moment } from '../casework/writing.ts';
import { Refused, refused } from '../edge/problem.ts';
import type { Ports } from '../ports.ts';
import { allInForce } from '../zone/in-force.ts';

/** Who may read what is shared: people of a department, and its own systems. */
export const sharingReaders: readonly Role[] = ['reviewer', 'lead', 'data-reader'];

/** What for, how far, and for which department where the actor is of several. Scopes are named apart by commas. */
export const readingFields = {
  purpose: z.string().max(60),
  scopes: z.array(Scope).min(1).max(Scope.options.length),
  department: z.string().max(60).optional(),
};

type Wished = {
  readonly purpose: string;
  readonly scopes: readonly Scope[];
  readonly department?: string | undefined;
};

const departmentsOf = ({ offices }: Actor): string[] => [
  ...new Set(
    offices.flatMap(({ role, department }) =>
      department !== undefined && sharingReaders.includes(role) ? [department] : [],
    ),
  ),
];

const whichDepartment = (departments: readonly Bilingual[]) =>
  refused(422, {
    code: 'SHARING-WHICH-DEPARTMENT',
    at: 'department',
    expected: listed(departments),
    reason: { zh: '请说明以哪个部门的名义读取。', en: 'Say for which of your departments this is read.' },
    next: { zh: '请选择一个您任职的部门。', en: 'Choose a department in which you hold an office.' },
  });

const nothingShared = () =>
  refused(409, {
    code: 'SHARING-NOT-AGREED',
    reason: { zh: '本区尚未公布共享规则。', en: 'The zone has not published what is shared.' },
    next: { zh: '请联系数据主管部门。', en: 'Ask the data authority.' },
  });

/** The terms of today and the department for which this is read; or everything that stands against it. */
export const agreedReading = async (
  { zone }: Pick<Ports, 'zone'>,
  actor: Actor,
  { purpose, scopes, department }: Wished,
  { today }: Moment,
): Promise<{ readonly terms: SharingTerms; readonly department: string } | Refused> => {
  const [terms] = await allInForce(zone, 'sharing-terms', today);
  if (!terms) return nothingShared();
  const mine = departmentsOf(actor).filter((one) => department === undefined || one === department);
  const [only, second] = mine;
  const named = departmentsNamed(await zone.all('department'));
  if (only === undefined || second !== undefined) return whichDepartment(departmentsOf(actor).map(named));
  const objections = objectionsToReading(terms, { department: only, purpose, scopes }, named);
  return objections.length > 0 ? new Refused(403, objections) : { terms, department: only };
};
