import * as z from 'zod';

export const DocumentPath = z.object({ subjectId: z.string(), documentId: z.uuid() });
