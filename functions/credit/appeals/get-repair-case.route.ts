import * as z from 'zod';
import { Repair } from '#domain/credit/repair.ts';
import { readers } from '../../casework/staff.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { fileOfSubject, inFileOfSubject } from '../records/case-file.ts';
import { CreditPath } from '../records/credit-path.ts';

/** What a subject says, with its documents, beside the record that it speaks of. */
export const getRepairCase = route(
  {
    id: 'getRepairCase',
    method: 'GET',
    path: '/api/officer/repairs/{id}',
    who: readers,
    summary: { zh: '信用修复案卷', en: 'The file of an application for repair' },
    params: CreditPath,
    answer: z.object({ repair: Repair, ...inFileOfSubject }),
  },
  async (ports, { params: { id } }) => {
    const repair = await ports.register.get('repair', id);
    const file = repair && (await fileOfSubject(ports, repair));
    return file ? { repair, ...file } : notFound('该修复申请', 'application for repair');
  },
);
