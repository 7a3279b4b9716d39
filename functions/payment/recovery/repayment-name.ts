import { entryKey, isSameEntry, type Repayment, stands } from '#domain/payment/recovery/repayment.ts';
import { type Refused, refused } from '../../edge/problem.ts';
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

export const takenBy = (reference: string, found: string) =>
  refused(409, {
    code: 'RC-204',
    severity: 'hard',
    at: 'reference',
    found,
    expected: {
      zh: `未登记过的银行流水号（${reference}）`,
      en: `a reference not noted before (${reference})`,
    },
    reason: {
      zh: '该银行流水号已经登记，金额、日期或所属追回不同。',
      en: 'This reference was noted already, with another amount or day, or for another recovery.',
    },
    next: {
      zh: '请与银行回单核对；确属另一笔的，请使用其自己的流水号；先前登记有误的，请先提出冲正。',
      en: 'Compare it with the bank’s receipt. Other money has a reference of its own; what was noted wrongly is reversed first.',
    },
  });

/** Money of several references, each in its place; the first whose reference is held elsewhere refuses them all. */
export const placedMoney = async <M extends Pick<Repayment, 'reference'>>(
  ports: Pick<Ports, 'register'>,
  received: readonly M[],
): Promise<(M & Entry)[] | Refused> => {
  const placed: (M & Entry)[] = [];
  for (const one of received) {
    const place = await placeOf(ports, one.reference);
    if ('heldBy' in place) return takenBy(one.reference, place.heldBy);
    placed.push({ ...one, ...place });
  }
  return placed;
};
