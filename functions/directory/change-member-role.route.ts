import * as z from 'zod';
import { MemberRole } from '#domain/casework/role.ts';
import { linksOfMember } from '../affiliates/links.ts';
import { changed, happened, momentOf } from '../casework/writing.ts';
import { notFound, Refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { ownSubject } from '../filing/subjects/own-subject.ts';
import { MemberView, objectionToLosing, SubjectPath, viewMember } from './members.ts';

/** The person stands in the body: an address is read by more eyes than a body is. */
export const changeMemberRole = route(
  {
    id: 'changeMemberRole',
    method: 'PUT',
    path: '/api/applicant/subjects/{subjectId}/members',
    who: 'administrator',
    summary: { zh: '变更成员角色', en: 'Change a member’s role' },
    params: SubjectPath,
    body: z.object({ person: z.string(), role: MemberRole }),
    answer: MemberView,
  },
  async (ports, { params, body: { person, role }, actor }) => {
    const subject = await ownSubject(ports, params);
    if (subject instanceof Refused) return subject;
    const members = await ports.register.membersOf(params.subjectId);
    const member = members.find((one) => one.person === person);
    if (!member) return notFound('该成员', 'member');
    const view = viewMember(members);
    if (member.role === role) return view(member);
    const objection = role === 'administrator' ? undefined : objectionToLosing(members, person);
    if (objection) return objection;
    const moment = momentOf(ports);
    const { person: _, ...membership } = { ...member, role };
    const after = changed(subject, moment, {});
    await ports.register.commit({
      cases: [after],
      joins: { person, membership },
      links: linksOfMember(subject, person, role),
      events: [
        happened('MemberRoleChanged', moment, actor.person, after, {
          data: { person, from: member.role, to: role },
        }),
      ],
    });
    return view({ ...member, role });
  },
);
