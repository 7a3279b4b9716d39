import * as z from 'zod';
import { IdentityPurpose } from '#domain/filing/natural-person.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';

/**
 * The one answer that carries a resident identity number. The reading is in the record before the number leaves, with
 * who read it and what for; whoever belongs to the subject does not read it as an officer.
 */
export const readIdentity = route(
  {
    id: 'readIdentity',
    method: 'POST',
    path: '/api/officer/subjects/{id}/identity-readings',
    who: ['reviewer', 'lead'],
    summary: { zh: '查看公民身份号码', en: 'Read a resident identity number' },
    params: z.object({ id: z.string() }),
    body: z.object({ purpose: IdentityPurpose }),
    answer: z.object({ residentId: z.string() }),
  },
  async (ports, { params: { id }, body: { purpose }, actor }) => {
    const [subject, residentId] = await Promise.all([
      ports.register.get('subject', id),
      ports.register.identityOf(id),
    ]);
    if (!subject || !residentId) return notFound('该自然人', 'natural person');
    const { now } = momentOf(ports);
    await ports.register.commit({
      unmoved: [subject],
      outsider: { person: actor.person, subjectId: id },
      events: [
        {
          case: { kind: 'subject', id },
          type: 'IdentityRead',
          at: now,
          by: actor.person,
          data: { purpose },
        },
      ],
    });
    return { residentId };
  },
);
