import type { Actor, Role } from '#domain/casework/role.ts';
import { type Refused, refused } from '../../edge/problem.ts';

/** Who brings something for a department. */
export const ofDepartments: readonly Role[] = ['reviewer', 'lead'];

const ofNone = () =>
  refused(403, {
    code: 'DEPARTMENT-NEEDED',
    severity: 'hard',
    at: 'documentId',
    found: '—',
    expected: { zh: '在一个部门任职的审核人员或负责人', en: 'a reviewer or a lead of a department' },
    reason: {
      zh: '您的岗位不属于任何部门，不能代表部门上传材料。',
      en: 'Your office belongs to no department, so nothing can be brought for one.',
    },
    next: {
      zh: '请由办理该事项的部门人员上传。',
      en: 'Let somebody of the department that is asked bring it.',
    },
  });

/** The department for which the actor brings something. */
export const departmentOf = ({ offices }: Pick<Actor, 'offices'>): string | Refused =>
  offices.find(({ role, department }) => ofDepartments.includes(role) && department)?.department ?? ofNone();
