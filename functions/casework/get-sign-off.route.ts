import * as z from 'zod';
import { CaseKind } from '#domain/casework/case.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { latestSignOff, SignOffView, viewSignOff } from './sign-off-view.ts';

/** Whether the administrator was asked about a case of the subject, and what they said last. */
export const getSignOff = route(
  {
    id: 'getSignOff',
    method: 'GET',
    path: '/api/applicant/subjects/{subjectId}/sign-offs/{kind}/{id}',
    who: 'member',
    summary: { zh: '管理员审定情况', en: 'How the administrator’s approval stands' },
    params: z.object({ subjectId: z.string(), kind: CaseKind, id: z.string() }),
    answer: z.object({ signOff: SignOffView.optional() }),
  },
  async ({ register }, { params: { subjectId, kind, id } }) => {
    const item = await register.get(kind, id);
    if (!item || !('subjectId' in item) || item.subjectId !== subjectId) return notFound('该事项', 'case');
    const latest = latestSignOff(await register.tasksOf({ kind, id }));
    return latest ? { signOff: viewSignOff(latest) } : {};
  },
);
