import * as z from 'zod';
import { keptFromRepair } from '#domain/credit/may-repair.ts';
import { Repair } from '#domain/credit/repair.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { nthOf, seriesOf } from '../../casework/series.ts';
import { happened, momentOf } from '../../casework/writing.ts';
import { notFound, Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { creditTermsOn, noTerms } from '../effects/terms.ts';
import { recordOf } from '../records/record-of.ts';
import { repairTask } from './repair-tasks.ts';
import { documentsNotThere, Said } from './said-by-subject.ts';

const Body = Said.extend({ commitment: z.boolean() });

const promiseNeeded: Refusal = {
  code: 'CR-306',
  severity: 'hard',
  at: 'commitment',
  reason: { zh: '申请修复须作出公开信用承诺。', en: 'Repair asks for a public promise.' },
  next: { zh: '请阅读并作出承诺。', en: 'Read it, and make it.' },
  clause: '《信用修复管理办法》（国家发展改革委令第36号）',
};

/** Applies for the repair of a ban, one application at a time. Sent twice, it is applied for once. */
export const applyForRepair = route(
  {
    id: 'applyForRepair',
    method: 'POST',
    path: '/api/applicant/subjects/{subjectId}/credit/bans/{banId}/repairs',
    who: 'member',
    summary: { zh: '申请信用修复', en: 'Apply for the repair of a ban' },
    params: z.object({ subjectId: z.string(), banId: z.string() }),
    body: Body,
    answer: Repair,
    status: 201,
  },
  async (ports, { params: { subjectId, banId }, body, actor: { person } }) => {
    const moment = momentOf(ports);
    const [record, terms] = await Promise.all([
      recordOf(ports, subjectId, moment),
      creditTermsOn(ports, moment.today),
    ]);
    if (!terms) return noTerms();
    if (!record.bans.some(({ id }) => id === banId)) return notFound('该项限制', 'ban');
    const before = await seriesOf(ports, 'repair', banId);
    const latest = before.at(-1);
    if (latest?.status === 'applied' && latest.statement === body.statement) return latest;
    const kept = keptFromRepair(record, before, terms, { banId, today: moment.today });
    if (kept.length > 0) return new Refused(409, kept);
    if (!body.commitment) return new Refused(422, [promiseNeeded]);
    const missing = await documentsNotThere(ports, subjectId, body.documents);
    if (missing) return missing;
    const repair: Repair = {
      ...body,
      kind: 'repair',
      id: nthOf(banId, before.length + 1),
      version: 1,
      status: 'applied',
      openedAt: moment.now,
      changedAt: moment.now,
      subjectId,
      banId,
      appliedBy: person,
      appliedOn: moment.today,
    };
    await ports.register.commit({
      cases: [repair],
      opens: [repairTask('verify', repair, terms, moment)],
      hands: [{ case: { kind: 'repair', id: repair.id }, person, step: 'applicant' }],
      events: [happened('RepairApplied', moment, person, repair, { data: { ban: banId } })],
    });
    return repair;
  },
);
