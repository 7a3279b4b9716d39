import * as z from 'zod';
import { Instant } from '../../casework/case.ts';
import { Department } from '../../casework/role.ts';

/** What a firm handed in of the lines of one round; the file lies under the hash of its bytes. */
export const AuditReport = z.object({
  round: z.int().positive(),
  firm: Department,
  by: z.string(),
  at: Instant,
  opinion: z.string(),
  fileName: z.string(),
  contentType: z.string(),
  sha256: z.string(),
  objectKey: z.string(),
});
export type AuditReport = Readonly<z.infer<typeof AuditReport>>;
