import * as z from 'zod';
import { claimId, RuleOutcome } from '#domain/subsidy/claims/claim.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import { allInForce } from '../../zone/in-force.ts';
import { eligibilityOf } from './eligibility.ts';
import { type KnownSubject, subjectReader } from './known-subject.ts';

const offered = (programme: Programme, known: KnownSubject) => {
  const id = claimId(programme.id, programme.period.id, known.subjectId);
  const claim = known.registered.claims.find((one) => one.id === id);
  return {
    programme,
    conditions: eligibilityOf(programme, known),
    ...(claim ? { claimId: claim.id, claimStatus: claim.status } : {}),
  };
};

/** Every programme, whether the subject qualifies as far as the register knows, and its claim if there is one. */
export const listProgrammes = route(
  {
    id: 'listProgrammes',
    method: 'GET',
    path: '/api/applicant/subsidy/{subjectId}/programmes',
    who: 'member',
    summary: { zh: '可申报项目', en: 'Programmes and eligibility' },
    params: z.object({ subjectId: z.string() }),
    answer: z.object({
      programmes: z.array(
        z.object({
          programme: Programme,
          conditions: z.array(RuleOutcome),
          claimId: z.string().optional(),
          claimStatus: z.string().optional(),
        }),
      ),
    }),
  },
  async (ports, { params: { subjectId } }) => {
    const { today } = momentOf(ports);
    const [programmes, known] = await Promise.all([
      allInForce(ports.zone, 'programme', today),
      subjectReader(ports, today)(subjectId),
    ]);
    return { programmes: programmes.map((programme) => offered(programme, known)) };
  },
);
