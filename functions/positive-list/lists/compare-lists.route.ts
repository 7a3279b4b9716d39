import * as z from 'zod';
import { route } from '../../edge/route.ts';
import { headsOf } from './list-heads.ts';
import { noVersion } from './list-refusals.ts';
import { DifferenceQuery, ShownDifference, shownDifference } from './shown-difference.ts';
import { ListHead, withEnds } from './shown-list.ts';

/** What any version of a list says otherwise than any other, as a table. */
export const compareLists = route(
  {
    id: 'compareLists',
    method: 'GET',
    path: '/api/public/lists/{id}/difference/{earlier}/{later}',
    who: 'anyone',
    cache: 'published',
    summary: { zh: '清单两个版本的差异', en: 'The difference between two versions of a list' },
    params: z.object({ id: z.string(), earlier: z.string(), later: z.string() }),
    query: DifferenceQuery,
    answer: ShownDifference.extend({ earlier: ListHead, later: ListHead }),
  },
  async ({ lists }, { params, query }) => {
    const heads = withEnds(await headsOf(lists, params.id));
    const headOf = (wanted: string) => heads.find(({ version }) => version === wanted);
    const [earlier, later] = [headOf(params.earlier), headOf(params.later)];
    const before = earlier && (await lists.read(params.id, earlier.version));
    const after = later && (await lists.read(params.id, later.version));
    if (!earlier || !later || !before || !after) return noVersion();
    return { earlier, later, ...shownDifference(before, after, query) };
  },
);
