import * as z from 'zod';
import {
  ChangeCounts,
  type ListVersion,
  VersionDetails,
} from '#domain/positive-list/adoption/list-version.ts';
import { Day } from '#domain/shared/day.ts';

/** That a version was published, as anybody may read it: what changes, since when, and by what source. No person. */
export const Announcement = VersionDetails.extend({
  id: z.string(),
  list: z.string(),
  version: z.string(),
  announcedOn: Day,
  /** The version it follows. */
  before: z.string().optional(),
  counts: ChangeCounts,
}).meta({ id: 'ListAnnouncement' });

export const announcementOf = ({
  id,
  list,
  listVersion,
  details,
  announced,
}: ListVersion): z.input<typeof Announcement>[] =>
  announced
    ? [
        {
          ...details,
          id,
          list,
          version: listVersion,
          announcedOn: announced.on,
          before: announced.before,
          counts: announced.counts,
        },
      ]
    : [];
