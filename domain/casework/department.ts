import * as z from 'zod';
import { Bilingual } from '../shared/bilingual.ts';
import { Department } from './role.ts';

/** A department of the zone, as its configuration names it. */
export const DepartmentDocument = z.object({
  kind: z.literal('department'),
  id: Department,
  title: Bilingual,
});
export type DepartmentDocument = z.infer<typeof DepartmentDocument>;
