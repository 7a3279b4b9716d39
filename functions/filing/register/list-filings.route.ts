import * as z from 'zod';
import { Filing } from '#domain/filing/filing.ts';
import { route } from '../../edge/route.ts';
import { asApplicantSees, SeenApplication } from '../applications/application-seen.ts';

/** What the subject is filed for, and every application that led there or is under way, the oldest first. */
export const listFilings = route(
  {
    id: 'listFilings',
    method: 'GET',
    path: '/api/applicant/subjects/{subjectId}/filings',
    who: 'member',
    summary: { zh: '我的备案', en: 'The subject’s filings and applications' },
    params: z.object({ subjectId: z.string() }),
    answer: z.object({ filings: z.array(Filing), applications: z.array(SeenApplication) }),
  },
  async ({ register }, { params: { subjectId } }) => {
    const [filings, applications] = await Promise.all([
      register.ownedBy('filing', subjectId),
      register.ownedBy('application', subjectId),
    ]);
    return { filings: [...filings], applications: applications.map(asApplicantSees) };
  },
);
