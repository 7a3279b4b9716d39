import * as z from 'zod';
import { Filing } from '#domain/filing/filing.ts';
import { statuses } from '#domain/filing/lifecycle.ts';
import type { Mode } from '#domain/filing/mode.ts';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { readers } from '../casework/staff.ts';
import { route } from '../edge/route.ts';
import { subjectNames } from './subject-names.ts';

const NamedFiling = Filing.extend({ subjectName: z.string(), modeTitle: Bilingual });

/** The mode as it was when the filing was made. */
const titleOf = (modes: readonly Mode[], { mode, modeVersion }: Filing): Bilingual =>
  modes.find(({ id, version }) => id === mode && version === modeVersion)?.title ?? { zh: mode, en: mode };

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
      modeTitle: titleOf(modes, filing),
    }));
    return { filings, next };
  },
);
