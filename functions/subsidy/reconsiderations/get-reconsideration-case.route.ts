import * as z from 'zod';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { Refusal } from '#domain/shared/refusal.ts';
import { Reconsideration } from '#domain/subsidy/claims/reconsideration.ts';
import { readers } from '../../casework/staff.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { readClaim } from '../claims/read-claim.ts';

/** What a subject says against a decision, beside why it was decided so. */
export const getReconsiderationCase = route(
  {
    id: 'getReconsiderationCase',
    method: 'GET',
    path: '/api/officer/reconsiderations/{id}',
    who: readers,
    summary: { zh: '复议案卷', en: 'The file of a reconsideration' },
    params: z.object({ id: z.string() }),
    answer: z.object({
      reconsideration: Reconsideration,
      subjectName: z.string(),
      programmeTitle: Bilingual,
      findings: z.array(Refusal),
      documents: z.array(z.object({ id: z.string(), fileName: z.string() })),
    }),
  },
  async (ports, { params: { id } }) => {
    const reconsideration = await ports.register.get('reconsideration', id);
    if (!reconsideration) return notFound('该复议申请', 'reconsideration');
    const { claim, programme, subject } = await readClaim(ports, reconsideration.claimId);
    const documents = await ports.register.documentsOf(subject.id);
    return {
      reconsideration,
      subjectName: subject.name,
      programmeTitle: programme.title,
      findings: claim.findings,
      documents: documents.filter((one) => reconsideration.documents.includes(one.id)),
    };
  },
);
