import * as z from 'zod';

/** Which list was applied, in which version. */
export const ListUsed = z.object({ id: z.string(), version: z.string() });
export type ListUsed = Readonly<z.infer<typeof ListUsed>>;
