import * as z from 'zod';
import { Access } from '#domain/filing/sharing/access.ts';
import { Day } from '#domain/shared/day.ts';
import { momentOf } from '../casework/writing.ts';
import { route } from '../edge/route.ts';

/** Everything that was read on a day, by whom, for which department and what for: for those who watch over data. */
export const listAccesses = route(
  {
    id: 'listAccesses',
    method: 'GET',
    path: '/api/officer/shared/accesses',
    who: ['auditor', 'data-protection'],
    summary: { zh: '共享数据访问台账', en: 'The ledger of what was read' },
    query: z.object({ day: Day.optional() }),
    answer: z.object({ day: Day, accesses: z.array(Access) }),
  },
  async (ports, { query }) => {
    const day = query.day ?? momentOf(ports).today;
    return { day, accesses: [...(await ports.accesses.onDay(day))] };
  },
);
