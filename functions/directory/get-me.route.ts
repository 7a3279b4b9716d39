import * as z from 'zod';
import { Membership, Office } from '#domain/casework/role.ts';
import { Day } from '#domain/shared/day.ts';
import { momentOf } from '../casework/writing.ts';
import { route } from '../edge/route.ts';

/** Who is signed in, and what the directory lets them be. */
export const getMe = route(
  {
    id: 'getMe',
    method: 'GET',
    path: '/api/applicant/me',
    who: 'signed-in',
    summary: { zh: '当前用户', en: 'Who is signed in' },
    answer: z.object({
      person: z.string(),
      name: z.string(),
      /** What day it is to the zone: a browser's clock may say otherwise. */
      today: Day,
      offices: z.array(Office),
      subjects: z.array(Membership.extend({ name: z.string() })),
    }),
  },
  async (ports, { actor }) => {
    const ids = actor.memberships.map(({ subjectId }) => subjectId);
    const subjects = await ports.register.find('subject', ids);
    return {
      person: actor.person,
      name: actor.name,
      today: momentOf(ports).today,
      offices: [...actor.offices],
      subjects: actor.memberships.map((membership) => ({
        ...membership,
        name: subjects.get(membership.subjectId)?.name ?? membership.subjectId,
      })),
    };
  },
);
