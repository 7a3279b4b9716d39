import { recalledBatch, type TraceBatch } from '#domain/positive-list/trace/trace.ts';
import { checkTraceCode } from '#domain/shared/trace-code.ts';
import { momentOf } from '../../casework/writing.ts';
import type { Ports } from '../../ports.ts';

type Recall = { readonly id: string; readonly mark: string; readonly words: string };

/** The batch of a trace code, or every batch that bears a number. */
const borneBy = async ({ traces }: Pick<Ports, 'traces'>, mark: string): Promise<readonly TraceBatch[]> => {
  const checked = checkTraceCode(mark);
  if (!checked.ok) return traces.numbered(mark);
  const batch = await traces.find(checked.value);
  return batch ? [batch] : [];
};

/** Marks batches as recalled, so that whoever looks one up reads it at once. What is marked already stays as it is. */
export const recallBatches = async (
  ports: Pick<Ports, 'traces' | 'clock'>,
  { id, mark, words }: Recall,
): Promise<void> => {
  const on = momentOf(ports).today;
  for (const batch of await borneBy(ports, mark))
    if (batch.status === 'recorded') await ports.traces.change(recalledBatch(batch, { id, words, on }));
};
