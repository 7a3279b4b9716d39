import * as z from 'zod';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { ProgrammeVersion, titleOf } from '#domain/subsidy/drafting/programme-version.ts';
import { People, peopleIn } from '../../casework/people.ts';
import { programmeReaders } from '../../casework/staff.ts';
import { route } from '../../edge/route.ts';

/** A version on its way, without what is written in it but its name. */
const Way = ProgrammeVersion.omit({ content: true }).extend({ title: Bilingual });

/** The versions that are on their way, or were, the latest change first. */
export const listProgrammeVersions = route(
  {
    id: 'listProgrammeVersions',
    method: 'GET',
    path: '/api/officer/programmes/versions',
    who: programmeReaders,
    summary: { zh: '办理中的项目版本', en: 'Versions of programmes on their way' },
    query: z.object({ after: z.string().optional() }),
    answer: z.object({ versions: z.array(Way), next: z.string().optional(), people: People }),
  },
  async (ports, { query }) => {
    const { items, next } = await ports.register.list('programme-version', undefined, query.after);
    const others = items.map(({ writtenBy }) => writtenBy);
    return {
      versions: items
        .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt))
        .map(({ content, ...version }) => ({ ...version, title: titleOf({ content, ...version }) })),
      next,
      people: await peopleIn(ports, { others }),
    };
  },
);
