import * as z from 'zod';
import { statuses } from '#domain/filing/lifecycle.ts';
import { SharedFiling, sharedFiling } from '#domain/filing/sharing/shared-filing.ts';
import { Scope } from '#domain/filing/sharing/sharing-terms.ts';
import { momentOf } from '../casework/writing.ts';
import { Refused } from '../edge/problem.ts';
import { route } from '../edge/route.ts';
import { agreedReading, sharingReaders } from './reading.ts';
import { withSubjects } from './with-subjects.ts';

const Query = z.object({
  purpose: z.string().max(60),
  /** Apart by commas. */
  scopes: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(Scope).min(1)),
  department: z.string().max(60).optional(),
  status: z.enum(statuses).default('in-force'),
  mode: z.string().max(60).optional(),
  after: z.string().optional(),
});

/** The shared filing data, a page at a time, for a purpose and within scopes that are agreed. Each reading is recorded. */
export const listSharedFilings = route(
  {
    id: 'listSharedFilings',
    method: 'GET',
    path: '/api/officer/shared/filings',
    who: sharingReaders,
    summary: { zh: '备案信息共享查询', en: 'Shared filing data' },
    query: Query,
    answer: z.object({
      accessId: z.uuid(),
      department: z.string(),
      filings: z.array(SharedFiling),
      next: z.string().optional(),
    }),
  },
  async (ports, { query, actor }) => {
    const moment = momentOf(ports);
    const agreed = await agreedReading(ports, actor, query, moment);
    if (agreed instanceof Refused) return agreed;
    const { items, next } = await ports.register.list('filing', query.status, query.after);
    const wanted = items.filter(({ mode }) => query.mode === undefined || mode === query.mode);
    const sources = await withSubjects(ports, wanted);
    const access = {
      id: ports.ids.next(),
      at: moment.now,
      by: actor.person,
      department: agreed.department,
      purpose: query.purpose,
      scopes: query.scopes,
      way: 'query' as const,
      count: sources.length,
    };
    await ports.accesses.record(
      access,
      sources.map(({ subject }) => subject.id),
    );
    return {
      accessId: access.id,
      department: agreed.department,
      filings: sources.map((source) => sharedFiling(source, query.scopes)),
      next,
    };
  },
);
