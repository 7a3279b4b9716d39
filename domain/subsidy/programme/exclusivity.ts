import * as z from 'zod';
import type { Bilingual } from '../../shared/bilingual.ts';

/**
 * A matter that is supported once, whichever programmes of the group support it; and what follows where another has
 * already: the higher is kept, or the claim gets nothing (就高不重复, ADR 0051).
 */
export const Exclusivity = z.object({
  group: z.string().regex(/^[a-z0-9-]+$/),
  rule: z.enum(['keep-higher', 'drop']),
});
export type Exclusivity = Readonly<z.infer<typeof Exclusivity>>;

/** How a programme says it, before anything is known of a claim. */
export const exclusivityTexts: Readonly<Record<Exclusivity['rule'], Bilingual>> = {
  'keep-higher': {
    zh: '同一事项就高不重复：已获同类支持的，只补足差额',
    en: 'one matter, the higher support: what has been granted for it elsewhere is taken off',
  },
  drop: {
    zh: '同一事项不重复支持：已获同类支持的，不再支持',
    en: 'one matter is supported once: nothing more where it has been supported elsewhere',
  },
};
