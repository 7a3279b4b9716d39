import * as z from 'zod';
import type { Day } from '#domain/shared/day.ts';
import { Allocation } from '#domain/subsidy/amount/allocation-case.ts';
import { paysProjects } from '#domain/subsidy/programme/amount-rule.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import { casePages } from '../../casework/case-pages.ts';
import { People, peopleIn } from '../../casework/people.ts';
import { readers } from '../../casework/staff.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { FundLineSeen, fundLinesSeen } from '../../zone/fund-lines-seen.ts';
import { windowsKnownOn } from '../../zone/windows.ts';

/** The last day of a window is a day of it; instalments of projects are shared out as they come. */
const isClosed = (programme: Programme, today: Day) => today > programme.window.to || paysProjects(programme);

const someDetermined = async ({ register }: Pick<Ports, 'register'>, { id, period }: Programme) => {
  for await (const page of register.claimsOf(id, period.id, 'determined')) return page.length > 0;
  return false;
};

/** The programmes whose windows are to be shared out, and what has been shared out. */
export const listAllocations = route(
  {
    id: 'listAllocations',
    method: 'GET',
    path: '/api/officer/allocations',
    who: readers,
    summary: { zh: '资金分配', en: 'Allocations' },
    answer: z.object({
      /** A pool is shared out once its window has closed. */
      programmes: z.array(
        Programme.extend({
          windowClosed: z.boolean(),
          /** Claims that are determined and in no allocation. */
          toShareOut: z.boolean(),
        }),
      ),
      allocations: z.array(Allocation),
      fundLines: z.array(FundLineSeen),
      people: People,
    }),
  },
  async (ports) => {
    const { today } = momentOf(ports);
    const allocations = (await Array.fromAsync(casePages(ports, 'allocation'))).flat();
    const programmes = await windowsKnownOn(ports, today);
    return {
      programmes: await Promise.all(
        programmes.map(async (one) => ({
          ...one,
          windowClosed: isClosed(one, today),
          toShareOut: isClosed(one, today) && (await someDetermined(ports, one)),
        })),
      ),
      allocations,
      fundLines: await fundLinesSeen(
        ports.zone,
        allocations.flatMap(({ funding }) => funding),
      ),
      people: await peopleIn(ports, { others: allocations.map(({ preparedBy }) => preparedBy) }),
    };
  },
);
