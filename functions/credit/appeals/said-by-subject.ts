import * as z from 'zod';
import type { Refused } from '../../edge/problem.ts';
import { documentsMissing } from '../../filing/documents/documents-missing.ts';
import type { Ports } from '../../ports.ts';

/** What a subject says for itself, with whichever of its documents speak for it. */
export const Said = z.object({
  statement: z.string().trim().min(10).max(2000),
  documents: z.array(z.uuid()).max(20).default([]),
});

/** Documents that are named must be the subject's own, and be there. */
export const documentsNotThere = (
  ports: Pick<Ports, 'register'>,
  subjectId: string,
  documents: readonly string[],
): Promise<Refused | undefined> =>
  documentsMissing(ports, subjectId, Object.fromEntries(documents.map((id, n) => [`${n + 1}`, id])));
