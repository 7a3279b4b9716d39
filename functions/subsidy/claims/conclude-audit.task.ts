import * as z from 'zod';
import { connectFiles } from '../../connect.ts';
import { task } from '../../edge/task.ts';
import { afterAudit } from './after-agreement.ts';
import { concludeDesk } from './conclude-desk.ts';

const Input = z.object({ id: z.string() });
const by = 'audit';

/** Once the firm has handed in: the claim goes on with its lines as they were verified. */
export const concludeAudit = concludeDesk({
  at: 'in-audit',
  step: 'audit',
  agrees: 'audited',
  by,
  goesOn: afterAudit,
});

export const handler = task(Input, concludeAudit, connectFiles);
