import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { refused } from '../../edge/problem.ts';

export const claimNotOpen = ({ status }: Claim) =>
  refused(409, {
    code: 'CLAIM-NOT-OPEN',
    found: status,
    reason: { zh: '申报已提交，不能更改材料。', en: 'The claim is submitted; its evidence cannot change.' },
    next: { zh: '如需更改，请先撤回申报。', en: 'Withdraw it first.' },
  });
