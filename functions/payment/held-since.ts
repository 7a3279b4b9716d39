import { creditRefusals } from '#domain/credit/credit-refusals.ts';
import type { Batch, PaymentItem } from '#domain/payment/batch.ts';
import { keptFromRelease } from '#domain/payment/rules/index.ts';
import type { Day } from '#domain/shared/day.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { chunks } from '../casework/chunks.ts';
import type { Moment } from '../casework/writing.ts';
import { creditReader } from '../credit/effects/credit-on.ts';
import type { Ports } from '../ports.ts';
import { claimsIn } from './turn-down.ts';

/** So many are told; the next batch leaves out all of them, each with its reason. */
const shown = 50;

const makeAnew = {
  zh: '请重新制单；不能拨付的企业会列入“暂不能拨付”。',
  en: 'Make a new batch; whoever cannot be paid is left out of it.',
};

type Readers = Pick<Ports, 'register' | 'zone'>;

/** What keeps payments back on the day of the release, though it did not on the day of the batch. */
const keptSince = (ports: Readers, today: Day) => {
  const readCredit = creditReader(ports, today);
  return async (items: readonly PaymentItem[]): Promise<Refusal[]> => {
    const ids = items.map(({ subjectId }) => subjectId);
    const [filingsOf, creditOf] = await Promise.all([
      ports.register.ownedByEach('filing', ids),
      readCredit(ids),
    ]);
    return items.flatMap(({ subjectId, account }) => {
      const filings = filingsOf.get(subjectId) ?? [];
      const heldByCredit = creditRefusals(creditOf(subjectId).effects.payment);
      return keptFromRelease({ today, filings, heldByCredit }).map((kept) => ({
        ...kept,
        at: account.accountName,
        next: makeAnew,
      }));
    });
  };
};

const allKeptSince = async (
  ports: Readers,
  items: readonly PaymentItem[],
  { today }: Moment,
): Promise<readonly Refusal[]> => {
  const keptOf = keptSince(ports, today);
  const kept: Refusal[] = [];
  for (const some of chunks(items, 100)) kept.push(...(await keptOf(some)));
  return kept.slice(0, shown);
};

const cutOff = (missing: number): Refusal => ({
  code: 'BATCH-CUT-OFF',
  found: `${missing}`,
  reason: {
    zh: '本批次退回时中断，部分申报已经退出。',
    en: 'The batch was being turned down when it was cut off; some claims have left it.',
  },
  next: { zh: '请重新制单。', en: 'Make a new batch.' },
});

/** What keeps a batch from leaving on the day of its release. One that has begun to fall apart leaves in no case. */
export const heldSince = async (
  ports: Readers,
  batch: Batch,
  moment: Moment,
): Promise<readonly Refusal[]> => {
  const items = await ports.register.itemsOf(batch.id);
  const kept = await allKeptSince(ports, items, moment);
  if (kept.length > 0) return kept;
  const missing = items.length - (await claimsIn(ports, batch)).length;
  return missing > 0 ? [cutOff(missing)] : [];
};
