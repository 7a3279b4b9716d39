import * as z from 'zod';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { concludeDesk } from './conclude-desk.ts';
import { determined } from './determine.ts';

const Input = z.object({ id: z.string() });
const by = 'second-look';

/** Once the second person has spoken of a claim that was drawn. */
export const concludeSecondLook = concludeDesk({
  at: 'second-look',
  step: 'second-look',
  agrees: 'approve',
  by,
  goesOn: determined,
});

export const handler = task(Input, concludeSecondLook, connectFiles);
