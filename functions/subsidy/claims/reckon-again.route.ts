import * as z from 'zod';
import { Fen } from '#domain/shared/money.ts';
import { Derivation } from '#domain/subsidy/amount/derivation.ts';
import type { Claim } from '#domain/subsidy/claims/claim.ts';
import { type Inputs, putDown, type Reckoned, reckoned } from '#domain/subsidy/claims/reckoned.ts';
import { factsOf } from '#domain/subsidy/lists/screened-line.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { readers } from '../../casework/staff.ts';
import { notFound, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { sha256Of } from '../../files/sha256-of.ts';
import { adjustedLinesOf } from './adjusted-lines.ts';
import { readClaim } from './read-claim.ts';

const Bytes = z.object({ determinedFen: Fen, derivation: z.array(Derivation) });
const hashOf = (amount: Reckoned): string => sha256Of(JSON.stringify(Bytes.parse(amount)));

const inputsHash = ({ id, version, formula, exclusivity }: Programme, inputs: Inputs): string =>
  sha256Of(JSON.stringify({ programme: { id, version, formula, exclusivity }, ...inputs }));

const notDetermined = ({ status }: Claim) =>
  refused(409, {
    code: 'NOT-DETERMINED',
    found: status,
    reason: { zh: '该申报尚无核定金额。', en: 'No amount of this claim is determined.' },
    next: { zh: '请在核定后再重算。', en: 'Reckon it again once it is determined.' },
  });

const notFrozen = () =>
  refused(409, {
    code: 'NOT-FROZEN',
    reason: {
      zh: '该申报核定时尚未保存计算所依据的数据，无法重算。',
      en: 'When this claim was determined, what its amount follows from was not kept yet.',
    },
    next: { zh: '请按计算过程逐步核对。', en: 'Go through the calculation by hand.' },
  });

/** Reckons an amount again from what was frozen with it, and says whether it comes to the same bytes. Nothing is written. */
export const reckonAgain = route(
  {
    id: 'reckonAgain',
    method: 'GET',
    path: '/api/officer/claims/{claimId}/reckoning',
    who: readers,
    summary: { zh: '按冻结数据重算金额', en: 'Reckon an amount again from what was frozen with it' },
    params: z.object({ claimId: z.string() }),
    answer: z.object({
      isSame: z.boolean(),
      determinedFen: Fen,
      derivation: z.array(Derivation),
      /** SHA-256 of all inputs, of what was put down, and of what came out now. */
      inputs: z.string(),
      putDown: z.string(),
      again: z.string(),
    }),
  },
  async (ports, { params: { claimId } }) => {
    if (!(await ports.register.get('claim', claimId))) return notFound('该申报', 'claim');
    const { claim, programme } = await readClaim(ports, claimId);
    const { determinedFen, derivation, facts, grantedThen, takenOff } = claim;
    if (determinedFen === undefined) return notDetermined(claim);
    if (!facts || !grantedThen) return notFrozen();
    const { lines, totals } = await adjustedLinesOf(ports, claim);
    // What the lines tell is summed up anew: a sum that was kept proves nothing of them.
    const told = { ...facts, ...factsOf(lines) };
    const inputs = { facts: told, granted: grantedThen, lines, takenOff, totals };
    const now = reckoned(programme, inputs);
    const [before, again] = [hashOf(putDown({ determinedFen, derivation })), hashOf(now)];
    return {
      ...now,
      isSame: before === again,
      inputs: inputsHash(programme, inputs),
      putDown: before,
      again,
    };
  },
);
