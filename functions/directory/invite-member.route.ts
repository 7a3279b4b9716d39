import * as z from 'zod';
import { expiryOf, type Invitation } from '#domain/casework/invitation.ts';
import { MemberRole } from '#domain/casework/role.ts';
import { changed, happened, momentOf } from '../casework/writing.ts';
import { Refused, refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { ownSubject } from '../filing/subjects/own-subject.ts';
import { hashOfCode, invitationName } from './secret-names.ts';

const shownOnce = () =>
  refused(409, {
    code: 'INVITATION-SHOWN-ONCE',
    at: 'invitationId',
    reason: {
      zh: '该邀请已生成，链接只显示一次。',
      en: 'This invitation was made; its link is shown only once.',
    },
    next: { zh: '如未保存链接，请撤销后重新邀请。', en: 'If the link is lost, revoke it and invite again.' },
  });

/** Invites by role. The code is in this one answer and nowhere else: what is kept cannot be turned back into it. */
export const inviteMember = route(
  {
    id: 'inviteMember',
    method: 'PUT',
    path: '/api/applicant/subjects/{subjectId}/invitations/{invitationId}',
    who: 'administrator',
    summary: { zh: '邀请成员', en: 'Invite somebody' },
    params: z.object({ subjectId: z.string(), invitationId: z.uuid() }),
    body: z.object({ role: MemberRole }),
    answer: z.object({ code: z.string(), role: MemberRole, expiresAt: z.iso.datetime() }),
    status: 201,
  },
  async (ports, { params: { subjectId, invitationId }, body: { role }, actor }) => {
    const subject = await ownSubject(ports, { subjectId });
    if (subject instanceof Refused) return subject;
    const made = await ports.register.invitationsOf(subjectId);
    if (made.some(({ id }) => id === invitationId)) return shownOnce();
    const moment = momentOf(ports);
    const code = ports.ids.secret();
    const invitation: Invitation = {
      id: invitationId,
      subjectId,
      role,
      codeHash: hashOfCode(code),
      status: 'open',
      invitedBy: actor.person,
      invitedAt: moment.now,
      expiresAt: expiryOf(moment.now),
    };
    const after = changed(subject, moment, {});
    await ports.register.commit({
      cases: [after],
      invitations: [invitation],
      names: [
        {
          name: invitationName(invitation.codeHash),
          ref: { kind: 'subject', id: subjectId },
          until: invitation.expiresAt,
        },
      ],
      events: [happened('MemberInvited', moment, actor.person, after, { data: { invitationId, role } })],
    });
    return { code, role, expiresAt: invitation.expiresAt };
  },
);
