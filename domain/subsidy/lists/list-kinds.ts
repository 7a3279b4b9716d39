import * as z from 'zod';
import { FeeTerms, fees } from './fees.ts';
import { InterestTerms, interest } from './interest.ts';
import type { ListDefinition } from './list-definition.ts';
import type { ListKind } from './list-kind.ts';
import { RosterTerms, roster } from './roster.ts';
import { ServedTerms, served } from './served.ts';
import { TradeTerms, trade } from './trade.ts';
import { WaybillTerms, waybills } from './waybills.ts';

/** What a programme says of each list that it reads. */
export const ListTerms = z.object({
  waybills: WaybillTerms.optional(),
  fees: FeeTerms.optional(),
  interest: InterestTerms.optional(),
  trade: TradeTerms.optional(),
  served: ServedTerms.optional(),
  roster: RosterTerms.optional(),
});
export type ListTerms = z.infer<typeof ListTerms>;

type TermsOf<K extends ListKind> = NonNullable<ListTerms[K]>;

/** Every list that is read line by line. */
export const listKinds: { readonly [K in ListKind]: ListDefinition<TermsOf<K>> } = {
  waybills,
  fees,
  interest,
  trade,
  served,
  roster,
};
