import * as z from 'zod';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { asApplicantSees, SeenApplication } from './application-seen.ts';
import { applying, Wished } from './applying.ts';
import { keep } from './written.ts';

/** Keeps what is filled in so far, whether or not it is in order. Nobody is asked anything yet. */
export const saveDraft = route(
  {
    id: 'saveDraft',
    method: 'PUT',
    path: '/api/applicant/subjects/{subjectId}/filings/{mode}/draft',
    who: 'member',
    summary: { zh: '保存备案草稿', en: 'Keep an application as a draft' },
    params: z.object({ subjectId: z.string(), mode: z.string() }),
    body: Wished,
    answer: SeenApplication,
  },
  async (ports, { params, body, actor }) => {
    const scene = await applying(ports, params, body, actor.person, momentOf(ports));
    if (scene instanceof Refused) return scene;
    return asApplicantSees(await keep(ports, scene));
  },
);
