import * as z from 'zod';
import { objectionToNoChange } from '#domain/filing/changes-nothing.ts';
import { defectsOf } from '#domain/filing/precheck.ts';
import { Refusal } from '#domain/shared/refusal.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { applying, Wished } from './applying.ts';
import { written } from './written.ts';

/** All defects at once, and who would look at it, before anything is submitted. Nothing is stored. */
export const tryApplication = route(
  {
    id: 'tryApplication',
    method: 'POST',
    path: '/api/applicant/subjects/{subjectId}/filings/{mode}/precheck',
    who: 'member',
    summary: { zh: '备案预检', en: 'Precheck an application' },
    params: z.object({ subjectId: z.string(), mode: z.string() }),
    body: Wished,
    answer: z.object({ findings: z.array(Refusal), departments: z.array(z.string()) }),
  },
  async (ports, { params, body, actor }) => {
    const scene = await applying(ports, params, body, actor.person, momentOf(ports));
    if (scene instanceof Refused) return scene;
    const application = written(scene, 'submit');
    const { mode, subject, purpose, filing, content } = scene;
    return {
      findings: [
        ...defectsOf({ mode, subject, content: application }),
        ...objectionToNoChange(purpose, filing, content),
        ...(scene.credit?.concerns ?? []),
      ],
      departments: application.asked,
    };
  },
);
