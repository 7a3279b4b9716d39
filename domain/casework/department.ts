import * as z from 'zod';
import { Bilingual, named } from '../shared/bilingual.ts';
import { Department } from './role.ts';

/** A department of the zone, as its configuration names it. */
export const DepartmentDocument = z.object({
  kind: z.literal('department'),
  id: Department,
  title: Bilingual,
});
export type DepartmentDocument = z.infer<typeof DepartmentDocument>;

/** How departments are called; what is none keeps its id. */
export const departmentsNamed = (departments: readonly DepartmentDocument[]) =>
  named(new Map(departments.map(({ id, title }) => [id, title])));
