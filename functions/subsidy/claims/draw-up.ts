import type { Day } from '#domain/shared/day.ts';
import { claimId } from '#domain/subsidy/claims/claim.ts';
import { DrawnUp } from '#domain/subsidy/claims/drawn-up.ts';
import { estimate, factsThatMatter } from '#domain/subsidy/claims/estimate.ts';
import { type Grants, grantedElsewhere } from '#domain/subsidy/claims/grants.ts';
import { certainFacts } from '#domain/subsidy/claims/known-facts.ts';
import { onlyFacts } from '#domain/subsidy/programme/fact.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import type { Moment } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';
import { type KnownSubject, knownSubject } from './known-subject.ts';

/** What a drawing rests on, read before any is made. */
export type DrawnFrom = { readonly known: KnownSubject; readonly grants: Grants };

/** Of what is certain, that on which something turns, and which claims have shown it. */
const groundOf = (programme: Programme, { registered, earlier }: KnownSubject) => {
  const matters = factsThatMatter(programme);
  const { facts, sources } = certainFacts(programme, registered, earlier);
  return {
    facts: onlyFacts(facts, (name) => matters.includes(name)),
    held: matters.flatMap((fact) => {
      const claim = sources[fact]?.claimId;
      return claim === undefined ? [] : [{ fact, claimId: claim }];
    }),
  };
};

/** A correction answers the claim of its day, and counts in the year of that day. */
const submittedOn = (id: string, { registered }: KnownSubject, today: Day): Day => {
  const own = registered.claims.find((claim) => claim.id === id);
  return own?.status === 'needs-correction' ? (own.submittedOn ?? today) : today;
};

/** The claim as the system would make it today; nothing where the programme asks first, or a fact is not here. */
export const drawnUp = (
  programme: Programme,
  from: DrawnFrom,
  { now, today }: Moment,
): DrawnUp | undefined => {
  if (!programme.route?.noClaim) return undefined;
  const { facts, held } = groundOf(programme, from.known);
  const id = claimId(programme.id, programme.period.id, from.known.subjectId);
  const asking = { id, submittedOn: submittedOn(id, from.known, today) };
  const elsewhere = grantedElsewhere(from.grants, asking, programme);
  const { amount, derivation } = estimate(programme, { facts, ...elsewhere });
  return amount === undefined ? undefined : DrawnUp.parse({ at: now, facts, held, fen: amount, derivation });
};

/** The same for one subject and one programme. */
export const drawnUpFor = async (
  ports: Pick<Ports, 'register' | 'zone'>,
  programme: Programme,
  subjectId: string,
  moment: Moment,
): Promise<DrawnUp | undefined> => {
  if (!programme.route?.noClaim) return undefined;
  const [known, grants] = await Promise.all([
    knownSubject(ports, subjectId, moment.today),
    ports.register.grantsOf(subjectId),
  ]);
  return drawnUp(programme, { known, grants }, moment);
};
