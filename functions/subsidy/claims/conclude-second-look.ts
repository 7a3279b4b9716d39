import { concludeDesk } from './conclude-desk.ts';
import { determined } from './determine.ts';

const by = 'second-look';

/** Once the second person has spoken of a claim that was drawn. */
export const concludeSecondLook = concludeDesk({
  at: 'second-look',
  step: 'second-look',
  agrees: 'approve',
  by,
  goesOn: determined,
});
