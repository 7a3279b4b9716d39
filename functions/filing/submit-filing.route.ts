import * as z from 'zod';
import type { Task } from '#domain/casework/task.ts';
import { type Filing, FilingForm, Filing as FilingShape, filingId } from '#domain/filing/filing.ts';
import { moveFiling } from '#domain/filing/lifecycle.ts';
import type { Mode } from '#domain/filing/mode.ts';
import { answered, changed, happened, isOpen, type Moment, momentOf } from '../casework/writing.ts';
import { notFound, refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import type { Change } from '../ports.ts';
import { inForce } from '../zone/in-force.ts';

const first = (subjectId: string, mode: Mode, form: FilingForm, { now, today }: Moment): Filing => ({
  kind: 'filing',
  id: filingId(subjectId, mode.id),
  version: 1,
  status: 'submitted',
  openedAt: now,
  changedAt: now,
  subjectId,
  mode: mode.id,
  modeVersion: mode.version,
  round: 1,
  submittedOn: today,
  form,
  findings: [],
  agreed: [],
  clocks: {},
});

/** After a refusal, a withdrawal or a lapse everything begins anew; after a correction the case goes on. */
const again = (filing: Filing, mode: Mode, form: FilingForm, moment: Moment): Filing => {
  const anew = filing.status !== 'needs-correction';
  return changed(filing, moment, {
    status: moveFiling(filing.status, 'submit'),
    modeVersion: anew ? mode.version : filing.modeVersion,
    round: filing.round + 1,
    submittedOn: moment.today,
    form,
    findings: [],
    ...(anew ? { beganInRound: filing.round + 1, agreed: [], clocks: {} } : {}),
  });
};

const alreadyThere = (filing: Filing) =>
  refused(409, {
    code: 'FILING-UNDER-WAY',
    found: filing.status,
    reason: { zh: '该模式的备案已在办理或已备案。', en: 'A filing for this mode is under way or entered.' },
    next: { zh: '请在“我的备案”中查看进度。', en: 'See how it stands under “My filings”.' },
  });

const underWay: readonly Filing['status'][] = ['submitted', 'under-review', 'filed'];

const filed = (
  before: Filing | undefined,
  after: Filing,
  open: readonly Task[],
  person: string,
  moment: Moment,
): Change => ({
  cases: [after],
  closes: open.map((task) => answered(task, 'resubmitted', person, moment)),
  hands: [{ case: { kind: 'filing', id: after.id }, person, step: 'applicant' }],
  events: [
    happened(
      before?.status === 'needs-correction' ? 'FilingCorrected' : 'FilingSubmitted',
      moment,
      person,
      after,
      before ? { before } : {},
    ),
  ],
});

/** Files for a mode, or files again after a correction. Sent twice, the second finds it under way. */
export const submitFiling = route(
  {
    id: 'submitFiling',
    method: 'PUT',
    path: '/api/applicant/subjects/{subjectId}/filings/{mode}',
    who: 'member',
    summary: { zh: '提交备案', en: 'File for a business mode' },
    params: z.object({ subjectId: z.string(), mode: z.string() }),
    body: z.object({ form: FilingForm }),
    answer: FilingShape,
    status: 202,
  },
  async (ports, { params: { subjectId, mode: modeId }, body: { form }, actor }) => {
    const moment = momentOf(ports);
    const mode = await inForce(ports.zone, 'mode', modeId, moment.today);
    if (!mode) return notFound('该业务模式', 'business mode');
    const id = filingId(subjectId, modeId);
    const before = await ports.register.get('filing', id);
    if (before && underWay.includes(before.status)) return alreadyThere(before);
    const after = before ? again(before, mode, form, moment) : first(subjectId, mode, form, moment);
    const open = (await ports.register.tasksOf({ kind: 'filing', id })).filter(isOpen);
    await ports.register.commit(filed(before, after, open, actor.person, moment));
    return after;
  },
);
