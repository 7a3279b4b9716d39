import * as z from 'zod';
import { linksOfMember } from '../affiliates/links.ts';
import { changed, happened, momentOf } from '../casework/writing.ts';
import { Refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { ownSubject } from '../filing/subjects/own-subject.ts';
import { MemberView, objectionToLosing, SubjectPath, viewMember } from './members.ts';

/** Ends a membership; that it was, stays in the record. Ended twice, it is ended. */
export const endMembership = route(
  {
    id: 'endMembership',
    method: 'POST',
    path: '/api/applicant/subjects/{subjectId}/members/departure',
    who: 'administrator',
    summary: { zh: '移除成员', en: 'End a membership' },
    params: SubjectPath,
    body: z.object({ person: z.string() }),
    answer: z.object({ members: z.array(MemberView) }),
  },
  async (ports, { params, body: { person }, actor }) => {
    const { subjectId } = params;
    const subject = await ownSubject(ports, params);
    if (subject instanceof Refused) return subject;
    const members = await ports.register.membersOf(subjectId);
    const member = members.find((one) => one.person === person);
    const rest = members.filter((one) => one !== member).map(viewMember(members));
    if (!member) return { members: rest };
    const objection = objectionToLosing(members, person);
    if (objection) return objection;
    const moment = momentOf(ports);
    const after = changed(subject, moment, {});
    await ports.register.commit({
      cases: [after],
      leaves: { person, subjectId },
      links: linksOfMember(subject, person, undefined),
      events: [
        happened('MembershipEnded', moment, actor.person, after, { data: { person, role: member.role } }),
      ],
    });
    return { members: rest };
  },
);
