import * as z from 'zod';
import { nothing } from '../../shared/money.ts';
import {
  addedFacts,
  type FactName,
  type Facts,
  factCatalogue,
  factNames,
  onlyFacts,
} from '../programme/fact.ts';
import type { Programme } from '../programme/programme.ts';
import { type Claim, type Evidence, heldFacts } from './claim.ts';
import type { ClaimStatus } from './claim-lifecycle.ts';
import { type Registered, registerFacts } from './register-facts.ts';

/** From where a fact is known: the register, a claim that was determined, or a list that nobody has decided on yet. */
export const FactSource = z.object({
  by: z.enum(['register', 'determined', 'listed']),
  claimId: z.string().optional(),
});
export type FactSource = Readonly<z.infer<typeof FactSource>>;

export type KnownFacts = {
  readonly facts: Facts;
  readonly sources: { readonly [N in FactName]?: FactSource };
};

/** A claim of the subject, when its business happened, and the files that were brought with it. */
export type EarlierClaim = {
  readonly claim: Claim;
  readonly period: Pick<Programme['period'], 'from' | 'to'> | undefined;
  readonly evidence?: readonly Evidence[];
};

type Terms = Pick<Programme, 'id' | 'period' | 'eligibility'>;

/** What these say is no longer the zone's word: it is objected to or looked at again, or came to nothing. */
const unsaid: readonly ClaimStatus[] = ['objected', 'in-reconsideration', 'refused', 'withdrawn', 'lapsed'];

/** Where money came back, what it was paid on did not hold. */
const isSaid = ({ status, recoveredFen = nothing }: Claim): boolean =>
  !unsaid.includes(status) && recoveredFen === 0;

const carries = (name: FactName): boolean => 'carries' in factCatalogue[name];

const told = (facts: Facts, source: FactSource): KnownFacts => ({
  facts,
  sources: Object.fromEntries(factNames.filter((name) => name in facts).map((name) => [name, source])),
});

const together = (all: readonly KnownFacts[]): KnownFacts => ({
  facts: Object.assign({}, ...all.map(({ facts }) => facts)),
  sources: Object.assign({}, ...all.map(({ sources }) => sources)),
});

/** What a claim only held, another has shown: that one is named. */
const shownBy = (claim: Claim): Facts => {
  const held = heldFacts(claim);
  return onlyFacts(claim.facts ?? {}, (name) => carries(name) && !(name in held));
};

const isOfThePeriod =
  ({ period: { from, to } }: Terms) =>
  ({ period }: EarlierClaim): boolean =>
    period?.from === from && period.to === to;

/** What was determined of the same period for whatever programme, and says the same for every other. */
const determinedFacts = (programme: Terms, earlier: readonly EarlierClaim[]): KnownFacts =>
  together(
    earlier
      .filter(isOfThePeriod(programme))
      .filter(({ claim }) => claim.programmeId !== programme.id && isSaid(claim))
      .map(({ claim }) => told(shownBy(claim), { by: 'determined', claimId: claim.id })),
  );

/** What lists say that nobody has decided on: all of it where they were brought for this programme, else what carries. */
const listedFacts = (programme: Terms, earlier: readonly EarlierClaim[]): KnownFacts =>
  together(
    earlier.filter(isOfThePeriod(programme)).map(({ claim, evidence = [] }) => {
      const facts = addedFacts(evidence.map(({ facts: one = {} }) => one));
      const isOwn = claim.programmeId === programme.id;
      return told(isOwn ? facts : onlyFacts(facts, carries), { by: 'listed', claimId: claim.id });
    }),
  );

/** All that the zone has of its own or has found: enough to draw a claim up. */
export const certainFacts = (
  programme: Terms,
  registered: Registered,
  earlier: readonly EarlierClaim[],
): KnownFacts =>
  together([
    determinedFacts(programme, earlier),
    told(registerFacts(programme, registered), { by: 'register' }),
  ]);

/** All that is known before anything is typed: enough for an estimate. */
export const knownFacts = (
  programme: Terms,
  registered: Registered,
  earlier: readonly EarlierClaim[],
): KnownFacts => together([listedFacts(programme, earlier), certainFacts(programme, registered, earlier)]);
