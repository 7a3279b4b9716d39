import * as z from 'zod';
import { Access } from '#domain/filing/sharing/access.ts';
import { route } from '../edge/route.ts';

/** Which departments have read of the subject, when and what for. Officers stay unnamed. */
export const listOwnAccesses = route(
  {
    id: 'listOwnAccesses',
    method: 'GET',
    path: '/api/applicant/subjects/{subjectId}/accesses',
    who: 'member',
    summary: { zh: '谁查看了我的备案信息', en: 'Who has read our filing data' },
    params: z.object({ subjectId: z.string() }),
    answer: z.object({ accesses: z.array(Access.omit({ by: true, count: true })) }),
  },
  async ({ accesses }, { params }) => ({
    accesses: (await accesses.of(params.subjectId)).map(({ by: _, count: __, ...shown }) => shown),
  }),
);
