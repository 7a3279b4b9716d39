import * as z from 'zod';
import { changed, happened, momentOf } from '../casework/writing.ts';
import { notFound, Refused, refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { ownSubject } from '../filing/subjects/own-subject.ts';
import { InvitationView, viewInvitation } from './members.ts';

const usedUp = () =>
  refused(409, {
    code: 'INVITATION-USED',
    reason: {
      zh: '该邀请已被使用，对方已经加入。',
      en: 'This invitation was used: somebody has joined by it.',
    },
    next: {
      zh: '如需取消，请在成员列表中移除该成员。',
      en: 'To undo it, end the membership in the list of members.',
    },
  });

export const revokeInvitation = route(
  {
    id: 'revokeInvitation',
    method: 'DELETE',
    path: '/api/applicant/subjects/{subjectId}/invitations/{invitationId}',
    who: 'administrator',
    summary: { zh: '撤销邀请', en: 'Revoke an invitation' },
    params: z.object({ subjectId: z.string(), invitationId: z.string() }),
    answer: InvitationView,
  },
  async (ports, { params: { subjectId, invitationId }, actor }) => {
    const subject = await ownSubject(ports, { subjectId });
    if (subject instanceof Refused) return subject;
    const [members, invitations] = await Promise.all([
      ports.register.membersOf(subjectId),
      ports.register.invitationsOf(subjectId),
    ]);
    const invitation = invitations.find(({ id }) => id === invitationId);
    if (!invitation) return notFound('该邀请', 'invitation');
    const moment = momentOf(ports);
    const view = viewInvitation(members, moment.now);
    if (invitation.status === 'used') return usedUp();
    if (invitation.status === 'revoked') return view(invitation);
    const revoked = {
      ...invitation,
      status: 'revoked' as const,
      answeredBy: actor.person,
      answeredAt: moment.now,
    };
    const after = changed(subject, moment, {});
    await ports.register.commit({
      cases: [after],
      invitations: [revoked],
      events: [happened('InvitationRevoked', moment, actor.person, after, { data: { invitationId } })],
    });
    return view(revoked);
  },
);
