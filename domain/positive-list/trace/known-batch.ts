import * as z from 'zod';
import { Day } from '../../shared/day.ts';
import { Recall, withRecalls } from './batch-recall.ts';
import { TraceBatch, TraceCheck } from './trace.ts';

/** What is weighed of a batch, or of a brand that is recalled whole: kept under every mark of its goods. */
export const KnownBatch = z.object({
  /** A batch by its trace code, a recall of a brand by its own id. */
  id: z.string(),
  /** As people know it: the number its maker gave it, or the brand. */
  called: z.string(),
  /** Whose it is; nobody's where a brand is recalled. */
  subjectId: z.string().optional(),
  expiresOn: Day.optional(),
  certificates: TraceBatch.shape.certificates,
  checks: z.array(TraceCheck.omit({ recordedBy: true })),
  recalls: z.array(Recall),
});
export type KnownBatch = Readonly<z.infer<typeof KnownBatch>>;

/** As it lies under a mark, whenever the batch or the brand was recalled. */
export const StoredKnownBatch = z.preprocess(withRecalls, KnownBatch);

export const knownBatch = ({
  code,
  batchNumber,
  subjectId,
  expiresOn,
  certificates,
  checks,
  recalls,
}: TraceBatch): KnownBatch => ({
  id: code,
  called: batchNumber,
  subjectId,
  ...(expiresOn ? { expiresOn } : {}),
  certificates,
  checks: checks.map(({ recordedBy: _, ...check }) => check),
  recalls: [...recalls],
});

/** A batch of which nothing was found yet, good or bad, says nothing of its goods. */
export const saysSomething = ({ certificates, checks, recalls }: TraceBatch): boolean =>
  certificates.length + checks.length + recalls.length > 0;

/** What speaks against goods is never crowded out by what speaks for them. */
export const speaksAgainst = ({ checks, recalls }: KnownBatch): boolean =>
  recalls.length > 0 || checks.some(({ result }) => result === 'does-not-conform');
