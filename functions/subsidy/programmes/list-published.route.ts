import * as z from 'zod';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import { ProgrammeStanding, standingOn } from '#domain/subsidy/programme/standing.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';

const Head = Programme.pick({
  id: true,
  version: true,
  title: true,
  demonstration: true,
  effectiveFrom: true,
  period: true,
  window: true,
}).extend({ standing: ProgrammeStanding });

/** Every published version of every programme, the newest first, with how it stands today. */
export const listPublishedProgrammes = route(
  {
    id: 'listPublishedProgrammes',
    method: 'GET',
    path: '/api/public/programmes',
    who: 'anyone',
    cache: 'published',
    summary: { zh: '资金支持项目', en: 'Published programmes' },
    answer: z.object({ programmes: z.array(Head) }),
  },
  async (ports) => {
    const { today } = momentOf(ports);
    const published = await ports.zone.all('programme');
    return {
      programmes: published
        .toSorted((a, b) => a.id.localeCompare(b.id) || b.version - a.version)
        .map((programme) => ({ ...programme, standing: standingOn(programme, published, today) })),
    };
  },
);
