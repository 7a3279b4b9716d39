import * as z from 'zod';
import { Instant } from '../../casework/case.ts';
import { Scope } from './sharing-terms.ts';

/** What goes with a file that leaves: what is in it, and by which marks whoever receives it may hold it against this. */
export const ExportManifest = z
  .object({
    id: z.uuid(),
    sequence: z.int().positive(),
    fileName: z.string(),
    /** The columns in their order: what programs call them, and the heading that people read. */
    columns: z.array(z.object({ key: z.string(), title: z.string() })).default([]),
    rows: z.int().nonnegative(),
    bytes: z.int().nonnegative(),
    sha256: z.string(),
    department: z.string(),
    purpose: z.string(),
    scopes: z.array(Scope),
    madeAt: Instant,
    madeBy: z.string(),
  })
  .meta({ id: 'ExportManifest' });
export type ExportManifest = Readonly<z.infer<typeof ExportManifest>>;
