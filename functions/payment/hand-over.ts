import type { Batch, PaymentItem } from '#domain/payment/batch.ts';
import { withPart } from '#domain/subsidy/claims/parts.ts';
import { chunks } from '../casework/chunks.ts';
import { changed, happened, type Moment } from '../casework/writing.ts';
import type { Ports } from '../ports.ts';
import { resultTask } from './batch-tasks.ts';
import { isIn } from './is-in.ts';
import { batchRef } from './read-batch.ts';

type Readers = Pick<Ports, 'register'>;

const perTransaction = 45;
const by = 'export-batch';

const sendOff = async (
  { register }: Readers,
  batch: Batch,
  items: readonly PaymentItem[],
  moment: Moment,
): Promise<void> => {
  const claims = await register.find(
    'claim',
    items.map(({ claimId }) => claimId),
  );
  const moved = [...claims.values()]
    .filter(isIn(batch))
    .map((claim) => ({ claim, after: changed(claim, moment, withPart(claim, batch.fundLineId, 'export')) }));
  if (moved.length === 0) return;
  await register.commit({
    cases: moved.map(({ after }) => after),
    events: moved.map(({ claim, after }) =>
      happened('ClaimExported', moment, by, after, { before: claim, data: { batchId: batch.id } }),
    ),
  });
};

/** Every claim of an exported batch leaves with it, and the bank's answer is waited for. May be done again. */
export const handOver = async (ports: Readers, batch: Batch, moment: Moment): Promise<void> => {
  const items = await ports.register.itemsOf(batch.id);
  for (const some of chunks(items, perTransaction)) await sendOff(ports, batch, some, moment);
  const asked = resultTask(batch, moment);
  const tasks = await ports.register.tasksOf(batchRef(batch));
  if (tasks.some(({ id }) => id === asked.id)) return;
  await ports.register.commit({
    opens: [asked],
    events: [
      {
        case: batchRef(batch),
        type: 'BankAnswerAwaited',
        at: moment.now,
        by,
        data: { step: asked.step },
      },
    ],
  });
};
