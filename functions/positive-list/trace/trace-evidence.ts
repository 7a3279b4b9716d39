import { evidenceIn, type TraceEvidence } from '#domain/positive-list/trace/trace.ts';
import type { Ports } from '../../ports.ts';

/** Of these goods of a subject, which have batches, and which of those were checked. */
export const traceEvidenceOf = async (
  { traces }: Pick<Ports, 'traces'>,
  subjectId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, TraceEvidence>> => {
  const unique = [...new Set(keys)];
  const evidence = await Promise.all(
    unique.map(async (key) => [key, evidenceIn(await traces.ofGoods(subjectId, key))] as const),
  );
  return new Map(evidence.filter(([, { batches }]) => batches > 0));
};
