import * as z from 'zod';
import { route } from '../../edge/route.ts';
import { entriesOf, Outcomes, sendEntries } from './send-entries.ts';

const Entry = z.object({
  subjectId: z.string().max(60),
  scheme: z.string().max(60),
  grade: z.string().max(60),
  from: z.string().max(20),
  to: z.string().max(20).optional(),
  document: z.string().max(120),
});

/** Many grades at once, from another system. */
export const sendGrades = route(
  {
    id: 'sendGrades',
    method: 'POST',
    path: '/api/officer/credit/grades',
    who: ['lead'],
    summary: { zh: '以接口登记信用等级', en: 'Send grades from another system' },
    body: entriesOf(Entry),
    answer: Outcomes,
  },
  (ports, { body, actor }) => sendEntries(ports, actor, 'grades', body.entries),
);
