import * as z from 'zod';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { Announced, Announcement, announced } from './announced-document.ts';
import { departmentOf, ofDepartments } from './department-of.ts';

/** A document that a department brings in a matter of the subject: with a project it proposes, or from the site. */
export const addDepartmentDocument = route(
  {
    id: 'addDepartmentDocument',
    method: 'PUT',
    path: '/api/officer/subjects/{id}/documents/{documentId}',
    who: ofDepartments,
    summary: { zh: '部门上传材料', en: 'Add a document on behalf of a department' },
    params: z.object({ id: z.string(), documentId: z.uuid() }),
    body: Announcement,
    answer: Announced,
    status: 201,
  },
  async (ports, { params: { id: subjectId, documentId: id }, body, actor }) => {
    const broughtBy = departmentOf(actor);
    if (broughtBy instanceof Refused) return broughtBy;
    const outsider = { person: actor.person, subjectId };
    return announced(ports, { ...body, subjectId, id, addedBy: actor.person, broughtBy }, { outsider });
  },
);
