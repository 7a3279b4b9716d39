import * as z from 'zod';

export const EvidencePath = z.object({ subjectId: z.string(), claimId: z.string(), evidenceId: z.uuid() });
