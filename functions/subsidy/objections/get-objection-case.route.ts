import * as z from 'zod';
import { Objection } from '#domain/subsidy/claims/objection.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';

/** An objection as the lead reads it, who must answer the objector. */
export const getObjectionCase = route(
  {
    id: 'getObjectionCase',
    method: 'GET',
    path: '/api/officer/objections/{objectionId}',
    who: ['lead', 'auditor'],
    summary: { zh: '异议', en: 'An objection' },
    params: z.object({ objectionId: z.string() }),
    answer: Objection,
  },
  async ({ register }, { params }) =>
    (await register.get('objection', params.objectionId)) ?? notFound('该异议', 'objection'),
);
