import * as z from 'zod';
import { route } from '../../edge/route.ts';
import { headOf, NoticeHead } from './notice-head.ts';
import { announcedAllocations } from './notices.ts';

export const listNotices = route(
  {
    id: 'listNotices',
    method: 'GET',
    path: '/api/public/notices',
    who: 'anyone',
    summary: { zh: '公示', en: 'Public notices' },
    answer: z.object({ notices: z.array(NoticeHead) }),
  },
  async (ports) => {
    const allocations = await announcedAllocations(ports);
    const heads = await Promise.all(allocations.map((allocation) => headOf(ports, allocation)));
    return { notices: heads.flat() };
  },
);
