import * as z from 'zod';
import { Fen } from '#domain/shared/money.ts';
import { type Claim, claimId, RuleOutcome } from '#domain/subsidy/claims/claim.ts';
import { Occasion, type Suggestion, toldOf } from '#domain/subsidy/claims/suggestion.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import { momentOf } from '../../casework/writing.ts';
import { route } from '../../edge/route.ts';
import { allInForce } from '../../zone/in-force.ts';
import { eligibilityOf } from './eligibility.ts';
import { type KnownSubject, knownSubject } from './known-subject.ts';

const heard = (programme: Programme, suggestion: Suggestion | undefined) =>
  suggestion
    ? {
        suggestion: {
          told: [...toldOf(suggestion, programme)],
          muted: suggestion.status === 'muted',
        },
      }
    : {};

const claimSaid = (claim: Claim | undefined) =>
  claim
    ? {
        claimId: claim.id,
        claimStatus: claim.status,
        ...(claim.drawnUp && claim.status === 'draft' ? { drawnUpFen: claim.drawnUp.fen } : {}),
      }
    : {};

const offered = (programme: Programme, known: KnownSubject, suggestions: readonly Suggestion[]) => {
  const id = claimId(programme.id, programme.period.id, known.subjectId);
  const claim = known.registered.claims.find((one) => one.id === id);
  return {
    programme,
    conditions: eligibilityOf(programme, known),
    ...claimSaid(claim),
    ...heard(
      programme,
      suggestions.find(({ programmeId }) => programmeId === programme.id),
    ),
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
          /** What the system drew up comes to, while it waits to be confirmed. */
          drawnUpFen: Fen.optional(),
          /** On which occasions of this window the subject was told of it, and whether it wants to hear more. */
          suggestion: z.object({ told: z.array(Occasion), muted: z.boolean() }).optional(),
        }),
      ),
    }),
  },
  async (ports, { params: { subjectId } }) => {
    const { today } = momentOf(ports);
    const [programmes, known, suggestions] = await Promise.all([
      allInForce(ports.zone, 'programme', today),
      knownSubject(ports, subjectId, today),
      ports.register.ownedBy('suggestion', subjectId),
    ]);
    return { programmes: programmes.map((programme) => offered(programme, known, suggestions)) };
  },
);
