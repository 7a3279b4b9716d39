import * as z from 'zod';
import { Filing } from '#domain/filing/filing.ts';
import { statuses } from '#domain/filing/lifecycle.ts';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { readers } from '../../casework/staff.ts';
import { route } from '../../edge/route.ts';
import { modeTitle } from '../applications/mode-title.ts';
import { subjectNames } from '../subjects/subject-names.ts';

const NamedFiling = Filing.extend({ subjectName: z.string(), modeTitle: Bilingual });

export const listAllFilings = route(
  {
    id: 'listAllFilings',
    method: 'GET',
    path: '/api/officer/filings',
    who: readers,
    summary: { zh: '全部备案', en: 'Filings, by status' },
    query: z.object({ status: z.enum(statuses).optional(), after: z.string().optional() }),
    answer: z.object({ filings: z.array(NamedFiling), next: z.string().optional() }),
  },
  async (ports, { query }) => {
    const { items, next } = await ports.register.list('filing', query.status, query.after);
    const [nameOf, modes] = await Promise.all([
      subjectNames(
        ports,
        items.map(({ subjectId }) => subjectId),
      ),
      ports.zone.all('mode'),
    ]);
    const filings = items.map((filing) => ({
      ...filing,
      subjectName: nameOf(filing.subjectId),
      modeTitle: modeTitle(modes)(filing),
    }));
    return { filings, next };
  },
);
