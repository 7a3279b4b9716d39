import * as z from 'zod';
import { checkReasonCode } from '#domain/casework/reasons.ts';
import { asField } from '#domain/shared/checked.ts';
import { Fen } from '#domain/shared/money.ts';
import { checkText } from '#domain/shared/text.ts';
import { Claim } from '#domain/subsidy/claims/claim.ts';
import { Refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { adjusters, adjustingClaim } from './adjusting.ts';
import { setLower } from './set-lower.ts';
import { SheetPath } from './sheet-keys.ts';

const Line = z.object({
  line: z.int().positive(),
  amountFen: Fen,
  reason: z.object({ code: asField(checkReasonCode), text: asField(checkText(500)) }),
});

/** Sets some accepted lines of one list lower, or to nothing, each with its reason. */
export const adjustLines = route(
  {
    id: 'adjustLines',
    method: 'PUT',
    path: '/api/officer/claims/{claimId}/adjustments/{sheetId}',
    who: adjusters,
    summary: { zh: '逐行核减', en: 'Set lines of a claim lower' },
    params: SheetPath,
    body: z.object({ evidenceId: z.string(), lines: z.array(Line).min(1).max(500) }),
    answer: Claim,
  },
  async (ports, { params: { claimId, sheetId }, body: { evidenceId, lines }, actor }) => {
    const adjusting = await adjustingClaim(ports, claimId, actor);
    if (adjusting instanceof Refused) return adjusting;
    const said = lines.map((line, n) => ({ ...line, at: `lines.${n}` }));
    return setLower(ports, actor, adjusting, { sheetId, evidenceId, said });
  },
);
