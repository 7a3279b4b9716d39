import * as z from 'zod';
import type { Bilingual } from '../../shared/bilingual.ts';

/** Why a person stands aside: they said so, or the register knows it. */
export const recusalGrounds = {
  conflict: { zh: '本人声明存在利害关系', en: 'declares a conflict of interest' },
  member: { zh: '为申报主体的成员', en: 'belongs to the subject' },
  affiliated: { zh: '为申报主体的关联主体的成员', en: 'belongs to an affiliate of the subject' },
  'another-step': { zh: '已办理本事项的其他环节', en: 'has taken another step of the case' },
} as const satisfies Record<string, Bilingual>;

export type RecusalGround = keyof typeof recusalGrounds;
// The keys of the table are at least one, and strings.
const grounds = Object.keys(recusalGrounds) as [RecusalGround, ...RecusalGround[]];

/** As it stands in the record of the case, with the person as who acted. */
export const Recusal = z.object({
  step: z.string(),
  ground: z.enum(grounds),
  /** What the person said, where they declared it. */
  words: z.string().optional(),
});
export type Recusal = Readonly<z.infer<typeof Recusal>>;

export const recusalEvent = 'PersonRecused';
/** The step that a recused person holds in the case, so that they can take no other. */
export const recusedStep = 'recused';
