import type { Department } from '../casework/role.ts';
import type { CreditNote } from './credit-note.ts';
import type { Mode } from './mode.ts';

type Note = Pick<CreditNote, 'effect' | 'department'>;

/** Who is asked once credit has spoken: nobody, where it favours and the mode allows it; one more, where it warns. */
export const askedByCredit = (
  { mayBeAuto }: Pick<Mode, 'mayBeAuto'>,
  asked: readonly Department[],
  { effect, department }: Note,
): Department[] => {
  if (effect === 'auto' && mayBeAuto) return [];
  return effect === 'check' ? [...new Set([...asked, department])] : [...asked];
};
