import * as z from 'zod';
import { Claim } from '#domain/subsidy/claims/claim.ts';
import { route } from '../../edge/route.ts';
import { asOwner } from './own-claim.ts';

export const listClaims = route(
  {
    id: 'listClaims',
    method: 'GET',
    path: '/api/applicant/subsidy/{subjectId}/claims',
    who: 'member',
    summary: { zh: '我的申报', en: 'The enterprise’s claims' },
    params: z.object({ subjectId: z.string() }),
    answer: z.object({ claims: z.array(Claim) }),
  },
  async ({ register }, { params }) => ({
    claims: (await register.ownedBy('claim', params.subjectId)).map(asOwner),
  }),
);
