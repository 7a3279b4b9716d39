import * as z from 'zod';
import { predecessorOf } from '#domain/positive-list/adoption/ready.ts';
import { listReaders } from '../../casework/staff.ts';
import { route } from '../../edge/route.ts';
import { headsOf } from '../lists/list-heads.ts';
import { DifferenceQuery, ShownDifference, shownDifference } from '../lists/shown-difference.ts';
import { noListVersion } from './read-list-version.ts';
import { entriesOf } from './stored-import.ts';

/** What a version would change, beside the one before it. */
export const compareListVersion = route(
  {
    id: 'compareListVersion',
    method: 'GET',
    path: '/api/officer/goods/list-versions/{id}/difference',
    who: listReaders,
    summary: { zh: '与前一版本的差异', en: 'The difference to the version before' },
    params: z.object({ id: z.string() }),
    query: DifferenceQuery,
    answer: ShownDifference,
  },
  async ({ register, lists, exports }, { params: { id }, query }) => {
    const version = await register.get('list-version', id);
    if (!version) return noListVersion();
    const others = (await headsOf(lists, version.list)).filter((one) => one.version !== version.listVersion);
    const before = predecessorOf(others, version.details.effectiveFrom);
    const list = before && (await lists.read(version.list, before.version));
    return shownDifference(list, { entries: await entriesOf(exports, version) }, query);
  },
);
