import * as z from 'zod';
import { SubjectDocument } from '#domain/filing/document.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { departmentOf, ofDepartments } from './department-of.ts';
import { keptDocument } from './kept-document.ts';

/** Keeps a document that a department has uploaded. */
export const keepDepartmentDocument = route(
  {
    id: 'keepDepartmentDocument',
    method: 'POST',
    path: '/api/officer/subjects/{id}/documents/{documentId}/arrival',
    who: ofDepartments,
    summary: { zh: '确认部门材料上传完成', en: 'Keep a document of a department that has arrived' },
    params: z.object({ id: z.string(), documentId: z.uuid() }),
    answer: SubjectDocument,
  },
  async (ports, { params: { id: subjectId, documentId: id }, actor }) => {
    const broughtBy = departmentOf(actor);
    return broughtBy instanceof Refused ? broughtBy : keptDocument(ports, { subjectId, id, broughtBy });
  },
);
