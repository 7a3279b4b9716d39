import { daysBetween } from '#domain/shared/day.ts';
import { isPayable } from '#domain/subsidy/amount/allocation.ts';
import type { DrawnUp } from '#domain/subsidy/claims/drawn-up.ts';
import { fitOf } from '#domain/subsidy/claims/fit.ts';
import { moveSuggestion, type Occasion, type Suggestion, toldOf } from '#domain/subsidy/claims/suggestion.ts';
import type { Programme } from '#domain/subsidy/programme/programme.ts';
import { changed, happened, type Moment } from '../../casework/writing.ts';
import type { Change } from '../../ports.ts';
import { type DrawnFrom, drawnUp } from '../claims/draw-up.ts';
import { eligibilityOf } from '../claims/eligibility.ts';
import { firstClaim } from '../claims/first-claim.ts';
import { redrawn } from '../claims/redraw.ts';
import { firstSuggestion } from './first-suggestion.ts';
import { mayBeDrawn, type Offer, occasionsFor } from './offer.ts';

const by = 'suggest-programmes';

/** All that is known of one subject, and when. */
export type SuggestedTo = DrawnFrom & { readonly moment: Moment };

/** What is said: how long there is still time, what is met, and what cannot be told before something is brought. */
const dataOf = (programme: Programme, to: SuggestedTo, occasions: readonly Occasion[]) => {
  const outcomes = eligibilityOf(programme, to.known);
  const rulesThat = (is: string) => outcomes.filter(({ outcome }) => outcome === is).map(({ rule }) => rule);
  return {
    occasions,
    windowTo: programme.window.to,
    daysLeft: daysBetween(to.moment.today, programme.window.to),
    met: rulesThat('met'),
    missing: rulesThat('cannot-tell'),
    evidence: programme.evidence.filter(({ required }) => required).map(({ kind }) => kind),
  };
};

const suggested = ({ programme, suggestion }: Offer, to: SuggestedTo, due: readonly Occasion[]): Change => {
  const { moment, known } = to;
  const told = [...toldOf(suggestion, programme), ...due];
  const after: Suggestion = suggestion
    ? changed(suggestion, moment, {
        status: moveSuggestion(suggestion.status, 'suggest'),
        periodId: programme.period.id,
        told,
      })
    : { ...firstSuggestion(programme, known.subjectId, moment), told };
  const data = dataOf(programme, to, due);
  const before = suggestion ? { before: suggestion } : {};
  return { cases: [after], events: [happened('ProgrammeSuggested', moment, by, after, { ...before, data })] };
};

const openedWith = (programme: Programme, { known, moment }: SuggestedTo, drawing: DrawnUp): Change => {
  const after = firstClaim(programme, known.subjectId, moment, { drawnUp: drawing });
  const data = { fen: drawing.fen };
  return { cases: [after], events: [happened('ClaimDrawnUp', moment, by, after, { data })] };
};

/** Every condition is met, by what is here already, and something would be paid. */
const isWorthDrawing = (programme: Programme, to: SuggestedTo, { fen }: DrawnUp): boolean =>
  isPayable(fen, programme.formula) && fitOf(eligibilityOf(programme, to.known)) === 'fits';

/**
 * Drawn up where there is no claim; a draft is drawn anew where it no longer says what is known. Of another version
 * another amount may follow: such a draft is looked at by its own when it is confirmed (ADR 0059).
 */
const drawn = ({ programme, claim }: Offer, to: SuggestedTo): Change | undefined => {
  const drawing = drawnUp(programme, to, to.moment);
  if (claim) return redrawn(claim, drawing, to.moment, by);
  return drawing && isWorthDrawing(programme, to, drawing) ? openedWith(programme, to, drawing) : undefined;
};

/** What this programme has to say to the subject today. A draft is kept true even where nobody wants to hear of it. */
const saidBy = (offer: Offer, to: SuggestedTo): readonly Change[] => {
  const { today } = to.moment;
  const fits = fitOf(eligibilityOf(offer.programme, to.known)) !== 'does-not-fit';
  const drawing = mayBeDrawn(offer) && (offer.claim || fits) ? drawn(offer, to) : undefined;
  const due = fits ? occasionsFor(offer, today) : [];
  return [...(drawing ? [drawing] : []), ...(due.length > 0 ? [suggested(offer, to, due)] : [])];
};

/** All that shall be said to one subject, in one transaction; nothing where nothing is due. */
export const changeFor = (offers: readonly Offer[], to: SuggestedTo): Change | undefined => {
  const changes = offers.flatMap((offer) => saidBy(offer, to));
  return changes.length === 0
    ? undefined
    : {
        cases: changes.flatMap(({ cases = [] }) => [...cases]),
        events: changes.flatMap(({ events }) => [...events]),
      };
};
