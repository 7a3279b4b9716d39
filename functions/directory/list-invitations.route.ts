import * as z from 'zod';
import { momentOf } from '../casework/writing.ts';
import { route } from '../edge/route.ts';
import { InvitationView, SubjectPath, viewInvitation } from './members.ts';

/** Every invitation that is still remembered, the newest first. No code is among them: none is kept. */
export const listInvitations = route(
  {
    id: 'listInvitations',
    method: 'GET',
    path: '/api/applicant/subjects/{subjectId}/invitations',
    who: 'administrator',
    summary: { zh: '邀请', en: 'Who is invited' },
    params: SubjectPath,
    answer: z.object({ invitations: z.array(InvitationView) }),
  },
  async (ports, { params }) => {
    const { now } = momentOf(ports);
    const [members, invitations] = await Promise.all([
      ports.register.membersOf(params.subjectId),
      ports.register.invitationsOf(params.subjectId),
    ]);
    return {
      invitations: invitations
        .toSorted((a, b) => b.invitedAt.localeCompare(a.invitedAt))
        .map(viewInvitation(members, now)),
    };
  },
);
