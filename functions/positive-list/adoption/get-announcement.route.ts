import * as z from 'zod';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { Announcement, announcementOf } from './announcement.ts';

/** One announcement; what changes row by row is the difference of the two versions. */
export const getAnnouncement = route(
  {
    id: 'getAnnouncement',
    method: 'GET',
    path: '/api/public/list-announcements/{id}',
    who: 'anyone',
    cache: 'published',
    summary: { zh: '清单调整公告详情', en: 'An announcement of a list' },
    params: z.object({ id: z.string() }),
    answer: Announcement,
  },
  async ({ register }, { params: { id } }) => {
    const version = await register.get('list-version', id);
    const [announcement] = version ? announcementOf(version) : [];
    return announcement ?? notFound('该公告', 'announcement');
  },
);
