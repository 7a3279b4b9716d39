import * as z from 'zod';
import { Services, Subject } from '#domain/filing/subject.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { ownSubject } from './own-subject.ts';

const same = (a: readonly string[], b: readonly string[]) => a.toSorted().join() === b.toSorted().join();

export const changeServices = route(
  {
    id: 'changeServices',
    method: 'PUT',
    path: '/api/applicant/subjects/{subjectId}/services',
    who: 'administrator',
    summary: { zh: '变更业务类型', en: 'Change what the subject does for trade' },
    params: z.object({ subjectId: z.string() }),
    body: z.object({ services: Services }),
    answer: Subject,
  },
  async (ports, { params, body: { services }, actor }) => {
    const subject = await ownSubject(ports, params);
    if (subject instanceof Refused || same(subject.services, services)) return subject;
    const moment = momentOf(ports);
    const after = changed(subject, moment, { services });
    await ports.register.commit({
      cases: [after],
      events: [happened('ServicesChanged', moment, actor.person, after, { data: { services } })],
    });
    return after;
  },
);
