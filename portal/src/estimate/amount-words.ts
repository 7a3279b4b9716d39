import type { EstimateTerms } from '#domain/subsidy/claims/estimate.ts';
import type { Admission } from '#domain/subsidy/programme/pool-rule.ts';
import type { WordKey } from '../language/use-words.ts';

type AmountWords = { readonly label: WordKey; readonly note: WordKey };

/** On what it still turns who takes part. */
const notes = {
  everyone: 'estimate.amountNote',
  'first-n': 'estimate.placesNote',
  ranked: 'estimate.placesNote',
} as const satisfies Record<Admission['kind'], WordKey>;

/** As what an amount is told that nobody else's claim has been laid beside: of a prize, only what the first place brings is known. */
export const amountWords = ({ formula, pool }: Pick<EstimateTerms, 'formula' | 'pool'>): AmountWords =>
  formula.amount.kind === 'awards'
    ? { label: 'estimate.atMost', note: 'estimate.byRankNote' }
    : { label: 'estimate.amount', note: notes[pool.admission.kind] };
