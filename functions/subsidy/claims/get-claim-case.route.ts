import * as z from 'zod';
import { Event } from '#domain/casework/event.ts';
import { withoutSignOffs } from '#domain/casework/task.ts';
import { Filing } from '#domain/filing/filing.ts';
import { Subject } from '#domain/filing/subject.ts';
import { AuditReport } from '#domain/subsidy/claims/audit.ts';
import { Claim, Evidence } from '#domain/subsidy/claims/claim.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import { People, peopleIn } from '../../casework/people.ts';
import { seesCase } from '../../casework/sees-case.ts';
import { caseReaders } from '../../casework/staff.ts';
import { TaskView, viewTask } from '../../casework/task-view.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { FundLineSeen, fundLinesSeen } from '../../zone/fund-lines-seen.ts';
import { readClaim } from './read-claim.ts';
import { claimFor, subjectFor } from './seen-by.ts';

/** Everything about a claim on one page: facts beside rules beside evidence, who was asked, what happened. */
export const getClaimCase = route(
  {
    id: 'getClaimCase',
    method: 'GET',
    path: '/api/officer/claims/{claimId}',
    who: caseReaders,
    summary: { zh: '申报案卷', en: 'The file of a claim' },
    params: z.object({ claimId: z.string() }),
    answer: z.object({
      claim: Claim,
      subject: Subject,
      programme: Programme,
      /** The fund lines that pay it, by name and level. */
      fundLines: z.array(FundLineSeen),
      filings: z.array(Filing),
      evidence: z.array(Evidence.extend({ downloadUrl: z.string().optional() })),
      reports: z.array(AuditReport.extend({ downloadUrl: z.string() })),
      tasks: z.array(TaskView),
      events: z.array(Event),
      people: People,
    }),
  },
  async (ports, { params: { claimId }, actor }) => {
    if (!(await ports.register.get('claim', claimId))) return notFound('该申报', 'claim');
    const { claim, subject, programme } = await readClaim(ports, claimId);
    const ref = { kind: 'claim', id: claimId } as const;
    const [filings, evidence, tasks, events] = await Promise.all([
      ports.register.ownedBy('filing', claim.subjectId),
      ports.register.evidenceOf(claimId),
      ports.register.tasksOf(ref),
      ports.register.history(ref),
    ]);
    if (!seesCase(actor, tasks)) return notFound('该申报', 'claim');
    return {
      claim: claimFor(actor, claim),
      subject: subjectFor(actor, subject),
      programme,
      fundLines: await fundLinesSeen(ports.zone, claim.funding),
      filings: [...filings],
      evidence: await Promise.all(
        evidence.map(async (one) => ({
          ...one,
          downloadUrl: await ports.evidence.downloadUrl({ key: one.objectKey, fileName: one.fileName }),
        })),
      ),
      reports: await Promise.all(
        (claim.auditReports ?? []).map(async (one) => ({
          ...one,
          downloadUrl: await ports.evidence.downloadUrl({ key: one.objectKey, fileName: one.fileName }),
        })),
      ),
      tasks: withoutSignOffs(tasks).map(viewTask(momentOf(ports).today)),
      events: [...events],
      people: await peopleIn(ports, { events, tasks }),
    };
  },
);
