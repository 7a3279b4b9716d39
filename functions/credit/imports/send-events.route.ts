import * as z from 'zod';
import { route } from '../../edge/route.ts';
import { entriesOf, Outcomes, sendEntries } from './send-entries.ts';

const Entry = z.object({
  subjectId: z.string().max(60),
  kind: z.string().max(60),
  on: z.string().max(20),
  weight: z.int().positive().optional(),
  document: z.string().max(120),
  remark: z.string().max(500).optional(),
});

/** Many credit events at once, from another system. */
export const sendEvents = route(
  {
    id: 'sendCreditEvents',
    method: 'POST',
    path: '/api/officer/credit/events',
    who: ['lead'],
    summary: { zh: '以接口登记信用事项', en: 'Send credit events from another system' },
    body: entriesOf(Entry),
    answer: Outcomes,
  },
  (ports, { body, actor }) => sendEntries(ports, actor, 'events', body.entries),
);
