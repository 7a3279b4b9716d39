import { entryKey, isSameEntry, type Repayment, stands } from '#domain/payment/recovery/repayment.ts';
import type { Ports } from '../../ports.ts';

type Entry = Pick<Repayment, 'reference' | 'entry'>;

/** Money is known by the bank’s reference, wherever it is noted. */
export const nameOf = (entry: Entry): string => `repayment:${entryKey(entry)}`;

/**
 * Where a reference may be noted: as the next of its entries, once none of those before it stands; else, by which case it
 * is held. A name is never given up, and an entry that was reversed never stands again, so nobody has to be first.
 */
export const placeOf = async (
  { register }: Pick<Ports, 'register'>,
  reference: string,
): Promise<Entry | { readonly heldBy: string }> => {
  for (let entry = 1; ; entry += 1) {
    const holder = await register.named(nameOf({ reference, entry }));
    if (!holder) return { reference, entry };
    const recovery = await register.get('recovery', holder.id);
    const noted = recovery?.repayments.find((one) => isSameEntry(one, { reference, entry }));
    if (!noted || stands(noted)) return { heldBy: holder.id };
  }
};
