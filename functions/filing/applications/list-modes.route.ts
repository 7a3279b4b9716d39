import * as z from 'zod';
import { DepartmentDocument } from '#domain/casework/department.ts';
import { Mode } from '#domain/filing/mode.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import { allInForce } from '../../zone/in-force.ts';

export const listModes = route(
  {
    id: 'listModes',
    method: 'GET',
    path: '/api/public/modes',
    who: 'anyone',
    summary: { zh: '业务模式与部门', en: 'Business modes and departments' },
    answer: z.object({ modes: z.array(Mode), departments: z.array(DepartmentDocument) }),
  },
  async (ports) => ({
    modes: await allInForce(ports.zone, 'mode', momentOf(ports).today),
    departments: [...(await ports.zone.all('department'))],
  }),
);
