import * as z from 'zod';
import { listReaders } from '../../casework/staff.ts';
import { route } from '../../edge/route.ts';
import { PageQuery, pageOf } from '../lists/page-of.ts';
import { ShownEntry, shownEntry } from '../lists/shown-list.ts';
import { noListVersion } from './read-list-version.ts';
import { entriesOf } from './stored-import.ts';

/** The entries of a version as it stands, page by page. */
export const listDraftEntries = route(
  {
    id: 'listDraftEntries',
    method: 'GET',
    path: '/api/officer/goods/list-versions/{id}/entries',
    who: listReaders,
    summary: { zh: '清单版本的条目', en: 'The entries of a version' },
    params: z.object({ id: z.string() }),
    query: PageQuery,
    answer: z.object({ entries: z.array(ShownEntry), next: z.int().optional() }),
  },
  async ({ register, exports }, { params: { id }, query: { from } }) => {
    const version = await register.get('list-version', id);
    if (!version) return noListVersion();
    const { items, next } = pageOf(await entriesOf(exports, version), from);
    return { entries: items.map(shownEntry), next };
  },
);
