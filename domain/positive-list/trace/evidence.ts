import * as z from 'zod';
import { type Day, Day as DayShape, dayOf } from '../../shared/day.ts';
import { isLifted } from './batch-recall.ts';
import type { KnownBatch } from './known-batch.ts';
import { hasExpired, TraceCheck } from './trace.ts';

/** What may be known of an earlier batch, the gravest first. */
export const TraceEvidenceKind = z.enum(['recall', 'failed-check', 'conforming-check', 'certificate']);
export type TraceEvidenceKind = z.infer<typeof TraceEvidenceKind>;

/** One thing that is known of an earlier batch of the same goods. */
export const TraceEvidence = z.object({
  kind: TraceEvidenceKind,
  /** The batch by its number, or the brand that is recalled. */
  batch: z.string(),
  /** Of a certificate it is not known when it was given. */
  on: DayShape.optional(),
  /** What was checked, why it was recalled, or the number of the certificate. */
  what: z.string(),
  by: TraceCheck.shape.by.optional(),
  /** A batch of the subject that files now; else of another. */
  isOwn: z.boolean(),
});
export type TraceEvidence = Readonly<z.infer<typeof TraceEvidence>>;

/** A check and a recall have their day. */
const DatedEvidence = TraceEvidence.extend({ on: DayShape });
export type DatedEvidence = Readonly<z.infer<typeof DatedEvidence>>;

/** What was known of the earlier batches of a row's goods on the day of its submission. */
export const WeighedEvidence = z.object({
  on: DayShape,
  /** The gravest first, then the newest. */
  known: z.array(TraceEvidence).min(1),
  /** By either of these no machine lets the goods pass. */
  openRecall: DatedEvidence.optional(),
  failedLast: DatedEvidence.optional(),
});
export type WeighedEvidence = Readonly<z.infer<typeof WeighedEvidence>>;

type Scene = { readonly subjectId: string; readonly on: Day };
type Check = KnownBatch['checks'][number];

/** So much is kept of a row; a scale of risk is at its end long before. */
const keptAtMost = 20;

/** Of the goods of others only departments are heard: no trader says what stands against another. */
const isHeard = ({ by, on, recordedAt }: Check, isOwn: boolean, scene: Scene): boolean =>
  ('department' in by || isOwn) && on <= scene.on && dayOf(recordedAt) <= scene.on;

const kindOf = ({ result }: Check): TraceEvidenceKind =>
  result === 'conforms' ? 'conforming-check' : 'failed-check';

const checksOf = ({ called, subjectId, checks }: KnownBatch, scene: Scene): DatedEvidence[] => {
  const isOwn = subjectId === scene.subjectId;
  return checks
    .filter((check) => isHeard(check, isOwn, scene))
    .map((check) => ({
      kind: kindOf(check),
      batch: called,
      on: check.on,
      what: check.what,
      by: check.by,
      isOwn,
    }));
};

type Recalled = { readonly evidence: DatedEvidence; readonly isOpen: boolean };

const recallsOf = ({ called, subjectId, recalls }: KnownBatch, scene: Scene): Recalled[] =>
  recalls
    .filter((recall) => recall.on <= scene.on && !isLifted(recall, scene.on))
    .map(({ on, words, overOn }) => ({
      evidence: { kind: 'recall', batch: called, on, what: words, isOwn: subjectId === scene.subjectId },
      isOpen: overOn === undefined || overOn > scene.on,
    }));

/** A certificate is as good as its batch: not of one that is recalled, nor once either has expired; and it is its owner's. */
const certificatesOf = (batch: KnownBatch, { subjectId, on }: Scene): TraceEvidence[] => {
  const { called, certificates, expiresOn, recalls } = batch;
  const isRecalled = recalls.some((recall) => !isLifted(recall, on));
  const isOfOthers = batch.subjectId !== subjectId;
  if (isOfOthers || isRecalled || (expiresOn !== undefined && expiresOn < on)) return [];
  return certificates
    .filter((certificate) => !hasExpired(certificate, on))
    .map(({ number }) => ({ kind: 'certificate' as const, batch: called, what: number, isOwn: true }));
};

const newestFirst = (a: TraceEvidence, b: TraceEvidence): number => (b.on ?? '').localeCompare(a.on ?? '');

const gravestFirst = (a: TraceEvidence, b: TraceEvidence): number =>
  TraceEvidenceKind.options.indexOf(a.kind) - TraceEvidenceKind.options.indexOf(b.kind) || newestFirst(a, b);

export const isDepartments = ({ by }: TraceEvidence): boolean => by !== undefined && 'department' in by;

/** Of the checks of the last day, one that failed. */
const failedOnLastDay = (checks: readonly DatedEvidence[]): DatedEvidence | undefined => {
  const [last] = checks.toSorted(newestFirst);
  return checks.find(({ kind, on }) => kind === 'failed-check' && on === last?.on);
};

/** What a department found is taken back by a department, not by what the subject tells of a laboratory. */
const failedLast = (checks: readonly DatedEvidence[]): DatedEvidence | undefined =>
  failedOnLastDay(checks.filter(isDepartments)) ?? failedOnLastDay(checks);

/** What is known of earlier batches of the same goods, as of a day; nothing where nothing is. */
export const evidenceOn = (batches: readonly KnownBatch[], scene: Scene): WeighedEvidence | undefined => {
  const checks = batches.flatMap((batch) => checksOf(batch, scene));
  const recalls = batches.flatMap((batch) => recallsOf(batch, scene));
  const certificates = batches.flatMap((batch) => certificatesOf(batch, scene));
  const known = [...recalls.map(({ evidence }) => evidence), ...checks, ...certificates];
  if (known.length === 0) return undefined;
  const openRecall = recalls.find(({ isOpen }) => isOpen)?.evidence;
  const failed = failedLast(checks);
  return {
    on: scene.on,
    known: known.toSorted(gravestFirst).slice(0, keptAtMost),
    ...(openRecall ? { openRecall } : {}),
    ...(failed ? { failedLast: failed } : {}),
  };
};
