import * as z from 'zod';
import { Bilingual } from '#domain/shared/bilingual.ts';
import { Claim } from '#domain/subsidy/claims/claim.ts';
import { claimStatuses } from '#domain/subsidy/claims/claim-lifecycle.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { readers } from '../../casework/staff.ts';
import { route } from '../../edge/route.ts';
import { subjectNames } from '../../filing/subjects/subject-names.ts';

const NamedClaim = Claim.extend({ subjectName: z.string(), programmeTitle: Bilingual });

/** The programme under whose terms the claim was opened. */
const titleOf = (programmes: readonly Programme[], { programmeId, programmeVersion }: Claim): Bilingual =>
  programmes.find(({ id, version }) => id === programmeId && version === programmeVersion)?.title ?? {
    zh: programmeId,
    en: programmeId,
  };

export const listAllClaims = route(
  {
    id: 'listAllClaims',
    method: 'GET',
    path: '/api/officer/claims',
    who: readers,
    summary: { zh: '全部申报', en: 'Claims, by status' },
    query: z.object({ status: z.enum(claimStatuses).optional(), after: z.string().optional() }),
    answer: z.object({ claims: z.array(NamedClaim), next: z.string().optional() }),
  },
  async (ports, { query }) => {
    const { items, next } = await ports.register.list('claim', query.status, query.after);
    const [nameOf, programmes] = await Promise.all([
      subjectNames(
        ports,
        items.map(({ subjectId }) => subjectId),
      ),
      ports.zone.all('programme'),
    ]);
    const claims = items.map((claim) => ({
      ...claim,
      subjectName: nameOf(claim.subjectId),
      programmeTitle: titleOf(programmes, claim),
    }));
    return { claims, next };
  },
);
