import { Filing } from '#domain/filing/filing.ts';
import { isSuspendedByCredit } from '../../credit/bans/follow-bans.ts';
import { refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { FilingPath, Reasons, superviseFiling } from './supervise-filing.ts';

const bannedStill = () =>
  refused(409, {
    code: 'CREDIT-SUSPENDS',
    severity: 'hard',
    reason: { zh: '该备案因信用限制中止。', en: 'A credit ban suspends this filing.' },
    next: {
      zh: '限制到期、解除或撤销后自动恢复。',
      en: 'It is restored by itself once the ban is over, lifted or annulled.',
    },
  });

/** Lifts a suspension: what it was suspended for has been mended. */
export const restoreFiling = route(
  {
    id: 'restoreFiling',
    method: 'POST',
    path: '/api/officer/filings/{filingId}/restoration',
    who: ['lead'],
    summary: { zh: '恢复备案', en: 'Restore a filing' },
    params: FilingPath,
    body: Reasons,
    answer: Filing,
  },
  (ports, { params, body: { reasons }, actor }) =>
    superviseFiling(ports, params.filingId, actor, {
      action: 'restore',
      event: 'FilingRestored',
      reasons,
      objection: (filing) =>
        filing.status === 'suspended' && isSuspendedByCredit(filing) ? bannedStill() : undefined,
    }),
);
