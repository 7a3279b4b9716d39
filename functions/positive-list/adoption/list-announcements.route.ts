import * as z from 'zod';
import { route } from '../../edge/route.ts';
import { Announcement, announcementOf } from './announcement.ts';

/** The versions of lists that were announced, the newest first. */
export const listAnnouncements = route(
  {
    id: 'listAnnouncements',
    method: 'GET',
    path: '/api/public/list-announcements',
    who: 'anyone',
    cache: 'published',
    summary: { zh: '清单调整公告', en: 'Announcements of lists' },
    query: z.object({ after: z.string().optional() }),
    answer: z.object({ announcements: z.array(Announcement), next: z.string().optional() }),
  },
  async ({ register }, { query }) => {
    const { items, next } = await register.list('list-version', 'published', query.after);
    return { announcements: items.flatMap(announcementOf), next };
  },
);
