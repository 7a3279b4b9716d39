import { afterAudit } from './after-agreement.ts';
import { concludeDesk } from './conclude-desk.ts';

const by = 'audit';

/** Once the firm has handed in: the claim goes on with its lines as they were verified. */
export const concludeAudit = concludeDesk({
  at: 'in-audit',
  step: 'audit',
  agrees: 'audited',
  by,
  goesOn: afterAudit,
});
