import type { Day } from '../../shared/day.ts';
import { normaliseIdentifier } from '../../shared/normalise.ts';
import { mustBeRecallable } from './food-recall.ts';
import { checkTrade, type Trade } from './goods-checks.ts';
import { goodsColumns } from './goods-columns.ts';
import type { GoodsMode, GoodsTerms } from './goods-terms.ts';
import type { TypedGoods } from './typed-goods.ts';

/** How goods of the mode of a filing move, and what the zone asks of food on that day. */
export type Asking = Pick<GoodsMode, 'trade' | 'retailImport'> &
  Pick<GoodsTerms, 'foodRecall'> & { readonly on: Day };

type GoodsKey = keyof TypedGoods;

const tradeOf = ({ trade }: Asking, typed: TypedGoods): Trade | undefined => {
  if (trade !== 'both') return trade;
  const said = checkTrade(trade)(typed.trade ?? '');
  return said.ok ? said.value : undefined;
};

/** What a file may leave out and these goods may not; the same as their row would be refused for. */
const dependent: Readonly<Partial<Record<GoodsKey, (asking: Asking, typed: TypedGoods) => boolean>>> = {
  trade: ({ trade }) => trade === 'both',
  foodRecallAgent: (asking, typed) =>
    asking.retailImport &&
    tradeOf(asking, typed) === 'import' &&
    mustBeRecallable(asking.foodRecall, normaliseIdentifier(typed.hsCode ?? ''), asking.on),
};

/** The columns without which these goods are not taken, as far as is typed of them. */
export const compulsoryIn = (asking: Asking, typed: TypedGoods): readonly GoodsKey[] =>
  goodsColumns
    .filter(({ key, required }) => required || dependent[key]?.(asking, typed))
    .map(({ key }) => key);
