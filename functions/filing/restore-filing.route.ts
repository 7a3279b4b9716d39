import { Filing } from '#domain/filing/filing.ts';
import { route } from '../edge/route.ts';
import { FilingPath, Reasons, superviseFiling } from './supervise-filing.ts';

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
  (ports, { params, body: { reasons }, actor: { person } }) =>
    superviseFiling(ports, params.filingId, person, { action: 'restore', event: 'FilingRestored', reasons }),
);
