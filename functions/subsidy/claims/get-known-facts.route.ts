import * as z from 'zod';
import { Fen } from '#domain/shared/money.ts';
import { claimId, RuleOutcome } from '#domain/subsidy/claims/claim.ts';
import { grantedElsewhere } from '#domain/subsidy/claims/grants.ts';
import { FactSource, knownFacts } from '#domain/subsidy/claims/known-facts.ts';
import { Exclusivity } from '#domain/subsidy/programme/exclusivity.ts';
import { FactName, Facts } from '#domain/subsidy/programme/fact.ts';
import { Programme } from '#domain/subsidy/programme/programme.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import { inForce } from '../../zone/in-force.ts';
import { PoolBefore, poolBefore } from '../allocation/pool-before.ts';
import { withEvidence } from './earlier-claims.ts';
import { ruledBeforehand } from './eligibility.ts';
import { knownSubject } from './known-subject.ts';

/**
 * What an estimate starts from: every fact that is here already, each with where it is known from, and what other claims
 * take off. What is only supposed is typed where it is read, and never comes here.
 */
export const getKnownFacts = route(
  {
    id: 'getKnownFacts',
    method: 'GET',
    path: '/api/applicant/subsidy/{subjectId}/programmes/{programmeId}/known-facts',
    who: 'member',
    summary: { zh: '测算依据', en: 'What an estimate starts from' },
    params: z.object({ subjectId: z.string(), programmeId: z.string() }),
    answer: z.object({
      programme: Programme,
      /** What the rules say before anything is brought; what conditions say is calculated with the facts. */
      beforehand: z.array(RuleOutcome),
      facts: Facts,
      sources: z.partialRecord(FactName, FactSource),
      sameMatter: z.object({ granted: Fen, rule: Exclusivity.shape.rule }).optional(),
      grantedUnder: Fen.optional(),
      alreadyGranted: Fen.optional(),
      poolBefore: PoolBefore.optional(),
    }),
  },
  async (ports, { params: { subjectId, programmeId } }) => {
    const { today } = momentOf(ports);
    const programme = await inForce(ports.zone, 'programme', programmeId, today);
    if (!programme) return notFound('该项目', 'programme');
    const known = await knownSubject(ports, subjectId, today);
    const earlier = await withEvidence(ports, known.earlier);
    const asking = { id: claimId(programme.id, programme.period.id, subjectId), submittedOn: today };
    return {
      programme,
      beforehand: ruledBeforehand(programme, known),
      ...knownFacts(programme, known.registered, earlier),
      ...grantedElsewhere(await ports.register.grantsOf(subjectId), asking, programme),
      ...(await poolBefore(ports, programme)),
    };
  },
);
