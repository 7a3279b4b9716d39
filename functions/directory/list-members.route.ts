import * as z from 'zod';
import { route } from '../edge/route.ts';
import { MemberView, SubjectPath, viewMember } from './members.ts';

export const listMembers = route(
  {
    id: 'listMembers',
    method: 'GET',
    path: '/api/applicant/subjects/{subjectId}/members',
    who: 'member',
    summary: { zh: '成员', en: 'Who acts for the subject' },
    params: SubjectPath,
    answer: z.object({ members: z.array(MemberView) }),
  },
  async ({ register }, { params }) => {
    const members = await register.membersOf(params.subjectId);
    return { members: members.map(viewMember(members)) };
  },
);
