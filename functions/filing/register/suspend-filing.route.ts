import * as z from 'zod';
import { Filing } from '#domain/filing/filing.ts';
import { route } from '../../edge/route.ts';
import { FilingPath, Reasons, superviseFiling } from './supervise-filing.ts';

/** Suspends an entry: no new claims and no goods under it; payments go on unless the reason says otherwise. */
export const suspendFiling = route(
  {
    id: 'suspendFiling',
    method: 'POST',
    path: '/api/officer/filings/{filingId}/suspension',
    who: ['lead'],
    summary: { zh: '中止备案', en: 'Suspend a filing' },
    params: FilingPath,
    body: Reasons.extend({ stopsPayments: z.boolean().default(false) }),
    answer: Filing,
  },
  (ports, { params, body: { reasons, stopsPayments }, actor }) =>
    superviseFiling(ports, params.filingId, actor, {
      action: 'suspend',
      event: 'FilingSuspended',
      reasons,
      suspension: ({ now }) => ({ reasons, since: now, by: actor.person, stopsPayments }),
    }),
);
