import type { Bilingual } from '../../shared/bilingual.ts';
import { type Fen, lesser, nothing } from '../../shared/money.ts';
import type { AmountRule } from '../programme/amount-rule.ts';
import type { Admission } from '../programme/pool-rule.ts';
import { type Derivation, derivation } from './derivation.ts';
import { byMeasure, bySubmission, placesOf, type Request } from './places.ts';

/** A claim that takes part, with the amount at which it does. Those in front stand first. */
export type Admitted = {
  readonly request: Request;
  readonly derivation: readonly Derivation[];
  readonly amount: Fen;
};

type Rule<K extends Admission['kind']> = Extract<Admission, { readonly kind: K }>;

const whole = (request: Request): Admitted => ({ request, derivation: [], amount: request.requested });

const placed = (one: Admitted, text: Bilingual, amount: Fen): Admitted => ({
  ...one,
  amount,
  derivation: [...one.derivation, derivation(8, text, one.amount, amount)],
});

const inside = (one: Admitted, place: number, places: number, by: Bilingual): Admitted =>
  placed(
    one,
    {
      zh: `${by.zh}列第 ${place} 位，共 ${places} 个名额`,
      en: `place ${place} ${by.en}, of ${places}`,
    },
    place <= places ? one.amount : nothing,
  );

const admissions: {
  readonly [K in Admission['kind']]: (rule: Rule<K>, requests: readonly Request[]) => Admitted[];
} = {
  everyone: (_, requests) => requests.toSorted(bySubmission).map(whole),

  'first-n': ({ places }, requests) =>
    requests
      .toSorted(bySubmission)
      .map((request, n) =>
        inside(whole(request), n + 1, places, { zh: '按提交先后', en: 'by time of submission' }),
      ),

  ranked: ({ places, tie }, requests) => {
    const place = placesOf(requests, tie);
    return requests
      .toSorted(byMeasure)
      .map((request) =>
        inside(whole(request), place.get(request.claimId) ?? 0, places, { zh: '按数额', en: 'by measure' }),
      );
  },
};

const isForSomething = ({ requested }: Request): boolean => requested > 0;

/** Who takes part. Whoever is entitled to nothing takes nobody's place. */
export const admit = <K extends Admission['kind']>(
  rule: Rule<K>,
  requests: readonly Request[],
): Admitted[] => {
  // A rule of a kind fits the row of its kind; the compiler loses this where the kind is a variable.
  const admission = admissions[rule.kind as K] as (rule: Rule<K>, requests: readonly Request[]) => Admitted[];
  const [some, none] = [requests.filter(isForSomething), requests.filter((one) => !isForSomething(one))];
  return [...admission(rule, some), ...none.toSorted(bySubmission).map(whole)];
};

type Awards = Extract<AmountRule, { readonly kind: 'awards' }>;

const awardFor = ({ awards }: Awards, place: number, measure: number): Fen =>
  awards.toSorted((a, b) => a.upTo - b.upTo).find(({ upTo, least }) => place <= upTo && measure >= least)
    ?.fen ?? nothing;

/** What the rank of each is worth, where the programme pays by rank; never more than the caps have left. */
export const awarded = (rule: AmountRule, admitted: readonly Admitted[]): readonly Admitted[] => {
  if (rule.kind !== 'awards') return admitted;
  const competing = admitted.filter(({ amount }) => amount > 0).map(({ request }) => request);
  const place = placesOf(competing, rule.tie);
  return admitted
    .toSorted((a, b) => byMeasure(a.request, b.request))
    .map((one) => {
      const { claimId, measure } = one.request;
      const rank = place.get(claimId);
      if (rank === undefined) return one;
      const text = { zh: `按数额列第 ${rank} 位`, en: `place ${rank} by measure` };
      return placed(one, text, lesser(one.amount, awardFor(rule, rank, measure)));
    });
};
