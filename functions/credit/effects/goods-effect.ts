import { creditRefusals } from '#domain/credit/credit-refusals.ts';
import type { Effects } from '#domain/credit/effects.ts';
import type { Ground } from '#domain/credit/ground.ts';
import { inspectionShare } from '#domain/credit/inspection.ts';
import type { Day } from '#domain/shared/day.ts';
import { BasisPoints } from '#domain/shared/money.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import type { Ports } from '../../ports.ts';
import { creditOn } from './credit-on.ts';

export type GoodsEffect = {
  readonly effect: Effects['goods'];
  readonly grounds: readonly Ground[];
  /** One for each ground: hard where goods are suspended, a flag where a person must see them. */
  readonly refusals: readonly Refusal[];
  /** How many of ten thousand are drawn of what passes by itself. */
  readonly inspection: BasisPoints;
  /** By which version of the zone's terms; absent where it has none. */
  readonly termsVersion: number | undefined;
};

/** What credit says of the goods that a subject files on a day: whether they pass by machine, by hand, or not at all. */
export const goodsEffectFor = async (
  ports: Pick<Ports, 'register' | 'zone'>,
  subjectId: string,
  day: Day,
): Promise<GoodsEffect> => {
  const { effects, terms } = await creditOn(ports, subjectId, day);
  return {
    effect: effects.goods.effect,
    grounds: effects.goods.grounds,
    refusals: creditRefusals(effects.goods),
    inspection: terms ? inspectionShare(terms, effects).goods : BasisPoints.parse(0),
    termsVersion: terms?.version,
  };
};
