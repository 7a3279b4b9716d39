import * as z from 'zod';
import { SharingTerms } from '#domain/filing/sharing/sharing-terms.ts';
import { momentOf } from '../casework/writing.ts';
import { route } from '../edge/route.ts';
import { allInForce } from '../zone/in-force.ts';

/** What is shared with which department, and what for: everybody may know it. */
export const listSharingTerms = route(
  {
    id: 'listSharingTerms',
    method: 'GET',
    path: '/api/public/sharing',
    who: 'anyone',
    summary: { zh: '备案信息共享规则', en: 'What filing data is shared' },
    answer: z.object({ terms: z.array(SharingTerms) }),
  },
  async (ports) => ({ terms: await allInForce(ports.zone, 'sharing-terms', momentOf(ports).today) }),
);
