import type { Bilingual } from '../../shared/bilingual.ts';
import { percent } from '../amount/reckonings.ts';
import type { Patterns } from './patterns.ts';
import { inYuan, plain, type Telling, telling } from './telling.ts';

const share = (basisPoints: number): Bilingual => plain(percent(basisPoints));

/** How each is said; one without a row does not compile. */
const says: { readonly [K in keyof Required<Patterns>]: (value: number) => Bilingual } = {
  leastLines: plain,
  crowdedWithin: share,
  crowdedShare: share,
  roundMultipleFen: inYuan,
  roundShare: share,
  returnedShare: share,
  reportTolerance: share,
  allOrdersShare: share,
};

/** From when on a programme has its reviewers look. */
export const patternTellings = (patterns: Patterns = {}): readonly Telling[] =>
  // The keys of the table are those of its type.
  (Object.keys(says) as (keyof Patterns)[]).flatMap((name) => {
    const value = patterns[name];
    return value === undefined ? [] : [telling(`patterns.${name}`, says[name](value))];
  });
