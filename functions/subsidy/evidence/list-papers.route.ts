import * as z from 'zod';
import { Paper, papersIn } from '#domain/subsidy/claims/paper.ts';
import { route } from '../../edge/route.ts';
import { readLibrary } from './library.ts';

/** All papers of a subject, the newest first: each once, with the claims and filings it was brought with. */
export const listPapers = route(
  {
    id: 'listPapers',
    method: 'GET',
    path: '/api/applicant/subsidy/{subjectId}/papers',
    who: 'member',
    summary: { zh: '我的全部材料', en: 'All papers of the subject' },
    params: z.object({ subjectId: z.string() }),
    answer: z.object({ papers: z.array(Paper) }),
  },
  async (ports, { params }) => ({
    papers: papersIn(await readLibrary(ports, params.subjectId)).toReversed(),
  }),
);
