import * as z from 'zod';
import { moveApplication } from '#domain/filing/application-lifecycle.ts';
import { cancelled, changed, happened, isOpen, momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { asApplicantSees, SeenApplication } from './application-seen.ts';

/** Withdraws the application that is under way for a mode; whoever was asked is asked no longer. */
export const withdrawApplication = route(
  {
    id: 'withdrawApplication',
    method: 'POST',
    path: '/api/applicant/subjects/{subjectId}/filings/{mode}/withdrawal',
    who: 'member',
    summary: { zh: '撤回备案申请', en: 'Withdraw an application' },
    params: z.object({ subjectId: z.string(), mode: z.string() }),
    answer: SeenApplication,
  },
  async (ports, { params, actor }) => {
    const applications = await ports.register.ownedBy('application', params.subjectId);
    const latest = applications.findLast(({ mode }) => mode === params.mode);
    if (!latest) return notFound('该备案申请', 'application');
    if (latest.status === 'withdrawn') return asApplicantSees(latest);
    const moment = momentOf(ports);
    const open = (await ports.register.tasksOf({ kind: 'application', id: latest.id })).filter(isOpen);
    const after = changed(latest, moment, { status: moveApplication(latest.status, 'withdraw') });
    await ports.register.commit({
      cases: [after],
      closes: open.map((one) => cancelled(one, moment, actor.person)),
      events: [happened('ApplicationWithdrawn', moment, actor.person, after, { before: latest })],
    });
    return asApplicantSees(after);
  },
);
