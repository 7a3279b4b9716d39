import * as z from 'zod';
import { FilingForm } from '#domain/filing/filing.ts';
import { defectsOf } from '#domain/filing/precheck.ts';
import { Refusal } from '#domain/shared/refusal.ts';
import { momentOf } from '../casework/writing.ts';
import { notFound } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { inForce } from '../zone/in-force.ts';

/** All defects at once, before anything is submitted. Nothing is stored. */
export const tryFiling = route(
  {
    id: 'tryFiling',
    method: 'POST',
    path: '/api/applicant/subjects/{subjectId}/filings/{mode}/precheck',
    who: 'member',
    summary: { zh: '备案预检', en: 'Precheck a filing' },
    params: z.object({ subjectId: z.string(), mode: z.string() }),
    body: z.object({ form: FilingForm }),
    answer: z.object({ findings: z.array(Refusal), departments: z.array(z.string()) }),
  },
  async (ports, { params, body }) => {
    const [mode, subject] = await Promise.all([
      inForce(ports.zone, 'mode', params.mode, momentOf(ports).today),
      ports.register.get('subject', params.subjectId),
    ]);
    if (!mode || !subject) return notFound('该业务模式', 'business mode');
    return { findings: defectsOf({ mode, subject, form: body.form }), departments: mode.departments };
  },
);
