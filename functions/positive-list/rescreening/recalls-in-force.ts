import { recallInForce } from '#domain/positive-list/book/recalled-goods.ts';
import type { Rescreening } from '#domain/positive-list/book/rescreening.ts';
import type { Ports } from '../../ports.ts';

/** Every re-screening of a recall that is neither lifted nor over. */
export const recallsInForce = async ({ register }: Pick<Ports, 'register'>): Promise<Rescreening[]> => {
  const recalls: Rescreening[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await register.list('rescreening', undefined, after);
    recalls.push(...items.filter((one) => recallInForce(one) !== undefined));
    after = next;
  } while (after !== undefined);
  return recalls;
};
