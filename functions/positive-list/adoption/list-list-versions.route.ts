import * as z from 'zod';
import { ListVersion } from '#domain/positive-list/adoption/list-version.ts';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { listReaders } from '../../casework/staff.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { allInForce } from '../../zone/in-force.ts';

/** The lists that the zone adopts, each by the title of its newest version. */
const adopted = async (ports: Pick<Ports, 'zone' | 'lists' | 'clock'>) => {
  const [terms, heads] = await Promise.all([
    allInForce(ports.zone, 'adoption-terms', momentOf(ports).today),
    ports.lists.heads(),
  ]);
  return terms.flatMap(({ lists }) =>
    lists.map(({ list }) => {
      const versions = heads.filter(({ id }) => id === list);
      const newest = versions.toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))[0];
      return { list, title: newest?.title ?? { zh: list, en: list } };
    }),
  );
};

/** The versions that are on their way, the newest first, and the lists of which one may be drafted. */
export const listListVersions = route(
  {
    id: 'listListVersions',
    method: 'GET',
    path: '/api/officer/goods/list-versions',
    who: listReaders,
    summary: { zh: '清单版本办理', en: 'Versions of lists on their way' },
    query: z.object({ after: z.string().optional() }),
    answer: z.object({
      versions: z.array(ListVersion),
      next: z.string().optional(),
      lists: z.array(z.object({ list: z.string(), title: Bilingual })),
    }),
  },
  async (ports, { query }) => {
    const { items, next } = await ports.register.list('list-version', undefined, query.after);
    return {
      versions: items.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt)),
      next,
      lists: await adopted(ports),
    };
  },
);
