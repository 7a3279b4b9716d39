import * as z from 'zod';
import { Allocation } from '#domain/subsidy/allocation-case.ts';
import { Programme } from '#domain/subsidy/programme.ts';
import { readers } from '../casework/staff.ts';
import { momentOf } from '../casework/writing.ts';
import { route } from '../edge/route.ts';
import { windowsKnownOn } from '../zone/windows.ts';

/** The programmes whose windows are to be shared out, and what has been shared out. */
export const listAllocations = route(
  {
    id: 'listAllocations',
    method: 'GET',
    path: '/api/officer/allocations',
    who: readers,
    summary: { zh: '资金分配', en: 'Allocations' },
    answer: z.object({ programmes: z.array(Programme), allocations: z.array(Allocation) }),
  },
  async (ports) => ({
    programmes: await windowsKnownOn(ports, momentOf(ports).today),
    allocations: [...(await ports.register.list('allocation')).items],
  }),
);
