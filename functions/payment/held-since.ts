import { creditRefusals } from '#domain/credit/credit-refusals.ts';
import type { Batch, PaymentItem } from '#domain/payment/batch.ts';
import type { Refusal } from '#domain/shared/refusal.ts';
import { chunks } from '../casework/chunks.ts';
import type { Moment } from '../casework/writing.ts';
import { creditReader } from '../credit/effects/credit-on.ts';
import type { Ports } from '../ports.ts';
import { claimsIn } from './turn-down.ts';

/** So many are told; the next batch leaves out all of them, each with its reason. */
const shown = 50;

const makeAnew = {
  zh: '请重新制单；被限制的企业会列入“暂不能拨付”。',
  en: 'Make a new batch; whoever is restricted is left out of it.',
};

/** Whom credit holds money back from on the day of the release, though it did not on the day of the batch. */
const heldByCredit = async (
  ports: Pick<Ports, 'register' | 'zone'>,
  items: readonly PaymentItem[],
  { today }: Moment,
): Promise<readonly Refusal[]> => {
  const creditOf = creditReader(ports, today);
  const told = async ({ subjectId, account }: PaymentItem): Promise<Refusal[]> => {
    const { effects } = await creditOf(subjectId);
    return creditRefusals(effects.payment).map((held) => ({
      ...held,
      code: 'PY-111',
      at: account.accountName,
      next: makeAnew,
    }));
  };
  const held: Refusal[] = [];
  for (const some of chunks(items, 100)) held.push(...(await Promise.all(some.map(told))).flat());
  return held.slice(0, shown);
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
  ports: Pick<Ports, 'register' | 'zone'>,
  batch: Batch,
  moment: Moment,
): Promise<readonly Refusal[]> => {
  const items = await ports.register.itemsOf(batch.id);
  const held = await heldByCredit(ports, items, moment);
  if (held.length > 0) return held;
  const missing = items.length - (await claimsIn(ports, batch)).length;
  return missing > 0 ? [cutOff(missing)] : [];
};
