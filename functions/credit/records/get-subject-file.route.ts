import * as z from 'zod';
import { RecordedRisk } from '#domain/casework/recorded-risk.ts';
import { Application } from '#domain/filing/application.ts';
import { Filing } from '#domain/filing/filing.ts';
import { Subject } from '#domain/filing/subject.ts';
import { readers } from '../../casework/staff.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { riskOfSubject } from '../../risk/risk-of-subject.ts';
import { CreditPath, subjectToRecord } from './credit-path.ts';

/** A subject on an officer's page: what it is, what departments have verified of it, what it filed, and its risk today. */
export const getSubjectFile = route(
  {
    id: 'getSubjectFile',
    method: 'GET',
    path: '/api/officer/subjects/{id}',
    who: readers,
    summary: { zh: '主体档案', en: 'The file of a subject' },
    params: CreditPath,
    answer: z.object({
      subject: Subject,
      filings: z.array(Filing),
      applications: z.array(Application),
      risk: RecordedRisk.optional(),
    }),
  },
  async (ports, { params: { id } }) => {
    const subject = await subjectToRecord(ports, id);
    if (subject instanceof Refused) return subject;
    const [filings, applications, risk] = await Promise.all([
      ports.register.ownedBy('filing', id),
      ports.register.ownedBy('application', id),
      riskOfSubject(ports, id, momentOf(ports).today),
    ]);
    return {
      subject,
      filings: [...filings],
      applications: [...applications],
      ...(risk ? { risk } : {}),
    };
  },
);
