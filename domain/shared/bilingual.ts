import * as z from 'zod';

/** A sentence in both languages of the portal; Chinese is the binding one. */
export const Bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = Readonly<z.infer<typeof Bilingual>>;
