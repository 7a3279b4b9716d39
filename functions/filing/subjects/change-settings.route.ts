import * as z from 'zod';
import { Subject } from '#domain/filing/subject.ts';
import { changed, happened, momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { ownSubject } from './own-subject.ts';

/** How the subject wants its own people to work together. */
export const changeSettings = route(
  {
    id: 'changeSettings',
    method: 'PUT',
    path: '/api/applicant/subjects/{subjectId}/settings',
    who: 'administrator',
    summary: { zh: '主体设置', en: 'The subject’s own settings' },
    params: z.object({ subjectId: z.string() }),
    body: z.object({ administratorApproves: z.boolean() }),
    answer: Subject,
  },
  async (ports, { params, body: { administratorApproves }, actor }) => {
    const subject = await ownSubject(ports, params);
    if (subject instanceof Refused) return subject;
    if ((subject.administratorApproves ?? false) === administratorApproves) return subject;
    const moment = momentOf(ports);
    const after = changed(subject, moment, { administratorApproves });
    await ports.register.commit({
      cases: [after],
      events: [happened('SettingsChanged', moment, actor.person, after, { data: { administratorApproves } })],
    });
    return after;
  },
);
