import type { Office, Role } from '../../casework/role.ts';
import type { Programme } from '../programme/programme.ts';

/** Who speaks for a department when it proposes a project for a subject. */
export const proposers: readonly Role[] = ['reviewer', 'lead'];

/** The department for which somebody may propose projects under a programme, where that lets departments propose. */
export const proposingDepartment = (
  { departments, route }: Pick<Programme, 'departments' | 'route'>,
  offices: readonly Pick<Office, 'role' | 'department'>[],
): string | undefined =>
  route?.departmentsPropose
    ? offices
        .flatMap(({ role, department }) => (proposers.includes(role) && department ? [department] : []))
        .find((one) => departments.includes(one))
    : undefined;
