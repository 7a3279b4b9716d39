import type { Subject } from '#domain/filing/subject.ts';
import type { GoodsFiling } from '#domain/positive-list/goods/goods-filing.ts';
import {
  type GoodsReviewTerms,
  listsInForce,
  termsFor,
} from '#domain/positive-list/goods/goods-review-terms.ts';
import type { Yardstick } from '#domain/positive-list/goods/row-screener.ts';
import { catalogue } from '#domain/positive-list/lists/catalogue.ts';
import type { PublishedList } from '#domain/positive-list/lists/published-list.ts';
import type { Day } from '#domain/shared/day.ts';
import { NoSuchCase } from '../../errors.ts';
import type { Ports } from '../../ports.ts';
import { allInForce, inForce } from '../../zone/in-force.ts';

/** How the zone reviews goods on a day. */
export const reviewTermsOn = async ({ zone }: Pick<Ports, 'zone'>, day: Day): Promise<GoodsReviewTerms> => {
  const [terms] = await allInForce(zone, 'goods-review', day);
  if (!terms) throw new NoSuchCase(`On ${day} the zone reviews no goods.`);
  return terms;
};

/** What the zone says of goods on a day, and the lists in force on it: a list published later changes nothing. */
export const yardstickOn = async (
  { zone, lists }: Pick<Ports, 'zone' | 'lists'>,
  modeId: string,
  today: Day,
): Promise<{ terms: GoodsReviewTerms; lists: readonly PublishedList[]; yardstick: Yardstick }> => {
  const [mode, terms] = await Promise.all([
    inForce(zone, 'mode', modeId, today),
    reviewTermsOn({ zone }, today),
  ]);
  if (!mode) throw new NoSuchCase(`On ${today} the zone reviews no goods of the mode ${modeId}.`);
  const heads = listsInForce(terms, await lists.heads(), today);
  const versions = await Promise.all(heads.map(({ id, version }) => lists.read(id, version)));
  const applied = versions.filter((version) => version !== undefined);
  const yardstick = { catalogues: applied.map(catalogue), terms: termsFor(terms, mode), today };
  return { terms, lists: applied, yardstick };
};

/** A goods filing with the subject it is of. */
export const readGoodsFiling = async (
  { register }: Pick<Ports, 'register'>,
  id: string,
): Promise<{ filing: GoodsFiling; subject: Subject }> => {
  const filing = await register.get('goods-filing', id);
  const subject = filing && (await register.get('subject', filing.subjectId));
  if (!filing || !subject) throw new NoSuchCase(`There is no goods filing ${id}, or no subject of it.`);
  return { filing, subject };
};
