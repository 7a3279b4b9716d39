import type { Cause } from '#domain/positive-list/book/rescreening.ts';
import {
  type TraceBatch,
  withRecall,
  withRecallLifted,
  withRecallOver,
} from '#domain/positive-list/trace/trace.ts';
import type { Day } from '#domain/shared/day.ts';
import { checkTraceCode } from '#domain/shared/trace-code.ts';
import type { Ports } from '../../ports.ts';

/** What was recalled, under which id, and on which day. */
type Recall = { readonly id: string; readonly day: Day; readonly cause: Extract<Cause, { kind: 'recall' }> };

/** The batch of a trace code, or every batch that bears a number. */
const borneBy = async ({ traces }: Pick<Ports, 'traces'>, mark: string): Promise<readonly TraceBatch[]> => {
  const checked = checkTraceCode(mark);
  if (!checked.ok) return traces.numbered(mark);
  const batch = await traces.find(checked.value);
  return batch ? [batch] : [];
};

type Way = (batch: TraceBatch) => TraceBatch;

const changeEach = async (ports: Pick<Ports, 'traces'>, mark: string, way: Way): Promise<void> => {
  for (const batch of await borneBy(ports, mark)) {
    const after = way(batch);
    if (after !== batch) await ports.traces.change(after);
  }
};

/**
 * Marks batches as recalled, so that whoever looks one up reads it at once; of a brand it is known of every batch there
 * is and will be. What is marked already stays as it is.
 */
export const recallBatches = async (
  ports: Pick<Ports, 'traces'>,
  { id, day: on, cause: { brand, traceCode, words } }: Recall,
): Promise<void> => {
  const recall = { id, words, on };
  if (brand !== undefined) await ports.traces.recallBrand(brand, recall);
  if (traceCode !== undefined) await changeEach(ports, traceCode, (batch) => withRecall(batch, recall));
};

/** The department has restored what the recall suspended: the same goods may pass again. */
export const endRecall = async (
  ports: Pick<Ports, 'traces'>,
  { id, day: on, cause: { brand, traceCode, words } }: Recall,
  overOn: Day,
): Promise<void> => {
  if (brand !== undefined) await ports.traces.recallBrand(brand, { id, words, on, overOn });
  if (traceCode !== undefined)
    await changeEach(ports, traceCode, (batch) => withRecallOver(batch, id, overOn));
};

/** It was said by mistake: what it marked is marked no longer, and what bears the brand passes as before. */
export const liftRecall = async (
  ports: Pick<Ports, 'traces'>,
  { id, day: on, cause: { brand, traceCode, words } }: Recall,
  liftedOn: Day,
): Promise<void> => {
  if (brand !== undefined) await ports.traces.recallBrand(brand, { id, words, on, liftedOn });
  if (traceCode !== undefined)
    await changeEach(ports, traceCode, (batch) => withRecallLifted(batch, id, liftedOn));
};
