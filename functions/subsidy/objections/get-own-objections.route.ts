import * as z from 'zod';
import { Objection } from '#domain/subsidy/claims/objection.ts';
import { route } from '../../edge/route.ts';
import { objectionsTo } from './objections-to.ts';

/** What came of the objections that one has lodged to a notice; another's are nobody's business. */
export const getOwnObjections = route(
  {
    id: 'getOwnObjections',
    method: 'GET',
    path: '/api/applicant/notices/{noticeId}/objections',
    who: 'signed-in',
    summary: { zh: '我提出的异议', en: 'My objections to a notice' },
    params: z.object({ noticeId: z.string() }),
    answer: z.object({
      objections: z.array(
        Objection.pick({ id: true, item: true, status: true, statement: true, answer: true }),
      ),
    }),
  },
  async (ports, { params: { noticeId }, actor: { person } }) => ({
    objections: (await objectionsTo(ports, noticeId)).filter(({ lodgedBy }) => lodgedBy === person),
  }),
);
