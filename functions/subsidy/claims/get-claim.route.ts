import * as z from 'zod';
import { Refusal } from '#domain/shared/refusal.ts';
import { Claim, Evidence } from '#domain/subsidy/claims/claim.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import { momentOf } from '../../casework/writing.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { FundLineSeen, fundLinesSeen } from '../../zone/fund-lines-seen.ts';
import { asOwner, ownClaim } from './own-claim.ts';
import { withProgramme } from './read-claim.ts';
import { submissionDefects } from './submission.ts';

/** A claim with its evidence, and all that still stands against submitting it. */
export const getClaim = route(
  {
    id: 'getClaim',
    method: 'GET',
    path: '/api/applicant/subsidy/{subjectId}/claims/{claimId}',
    who: 'member',
    summary: { zh: '申报详情', en: 'A claim' },
    params: z.object({ subjectId: z.string(), claimId: z.string() }),
    answer: z.object({
      claim: Claim,
      programme: Programme,
      /** The fund lines that pay it, by name and level. */
      fundLines: z.array(FundLineSeen),
      evidence: z.array(Evidence),
      missing: z.array(Refusal),
    }),
  },
  async (ports, { params }) => {
    const own = await ownClaim(ports, params);
    if (own instanceof Refused) return own;
    const { claim, programme } = await withProgramme(ports, own);
    const evidence = [...(await ports.register.evidenceOf(claim.id))];
    return {
      claim: asOwner(claim),
      programme,
      fundLines: await fundLinesSeen(ports.zone, claim.funding),
      evidence,
      missing: await submissionDefects(ports, claim, programme, evidence, momentOf(ports)),
    };
  },
);
