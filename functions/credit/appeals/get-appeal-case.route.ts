import * as z from 'zod';
import { Appeal } from '#domain/credit/appeal.ts';
import { readers } from '../../casework/staff.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { fileOfSubject, inFileOfSubject } from '../records/case-file.ts';
import { CreditPath } from '../records/credit-path.ts';

/** What a subject says, with its documents, beside the record that it speaks of. */
export const getAppealCase = route(
  {
    id: 'getAppealCase',
    method: 'GET',
    path: '/api/officer/appeals/{id}',
    who: readers,
    summary: { zh: '信用申诉案卷', en: 'The file of an appeal' },
    params: CreditPath,
    answer: z.object({ appeal: Appeal, ...inFileOfSubject }),
  },
  async (ports, { params: { id } }) => {
    const appeal = await ports.register.get('appeal', id);
    const file = appeal && (await fileOfSubject(ports, appeal));
    return file ? { appeal, ...file } : notFound('该申诉', 'appeal');
  },
);
