import { Filing } from '#domain/filing/filing.ts';
import { route } from '../../edge/route.ts';
import { FilingPath, Reasons, superviseFiling } from './supervise-filing.ts';

/** Ends a suspended entry. What is under way for it ends with it; the subject may apply anew. */
export const revokeFiling = route(
  {
    id: 'revokeFiling',
    method: 'POST',
    path: '/api/officer/filings/{filingId}/revocation',
    who: ['lead'],
    summary: { zh: '撤销备案', en: 'Revoke a filing' },
    params: FilingPath,
    body: Reasons,
    answer: Filing,
  },
  (ports, { params, body: { reasons }, actor }) =>
    superviseFiling(ports, params.filingId, actor, {
      action: 'revoke',
      event: 'FilingRevoked',
      reasons,
      ends: true,
    }),
);
