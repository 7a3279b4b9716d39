import * as z from 'zod';
import { Instant } from '../../casework/case.ts';
import { Department } from '../../casework/role.ts';
import { Day } from '../../shared/day.ts';
import { DeclarationNumber } from '../../shared/declaration-number.ts';
import { TraceCode } from '../../shared/trace-code.ts';
import { GoodsEntry } from '../book/goods-entry.ts';
import { GoodsRow } from '../goods/goods-row.ts';
import { endedRecall, Recall, type RecallEnd, withRecalls } from './batch-recall.ts';

export const certificateKinds = [
  'origin',
  'health',
  'quarantine',
  'conformity',
  'registration',
  'species',
  'other',
] as const;

/** A paper behind the batch. The paper itself is among the documents of the subject. */
export const TraceCertificate = z.object({
  kind: z.enum(certificateKinds),
  number: z.string().trim().min(1).max(60),
  documentId: z.uuid().optional(),
  /** The last day on which it holds; of some kinds there is none. */
  validUntil: Day.optional(),
});
export type TraceCertificate = z.infer<typeof TraceCertificate>;

export const checkResults = ['conforms', 'does-not-conform'] as const;

/** What was looked at, on which day, and what was found. */
export const CheckSaid = z.object({
  what: z.string().trim().min(1).max(100),
  on: Day,
  result: z.enum(checkResults),
});
export type CheckSaid = z.infer<typeof CheckSaid>;

/** A department checks in its own name; what a laboratory found is told by the subject. */
export const TraceCheck = CheckSaid.extend({
  id: z.uuid(),
  by: z.union([z.object({ department: Department }), z.object({ body: z.string().trim().min(1).max(100) })]),
  recordedAt: Instant,
  recordedBy: z.string(),
});
export type TraceCheck = z.infer<typeof TraceCheck>;

/** A certificate holds on its last day, and no longer. */
export const hasExpired = (
  { validUntil }: { readonly validUntil?: string | undefined },
  on: string,
): boolean => validUntil !== undefined && validUntil < on;

/** What the subject says of a batch. */
export const BatchSaid = z.object({
  batchNumber: z.string().trim().min(1).max(60),
  /** In the unit of the goods. */
  quantity: z.number().positive().optional(),
  producedOn: Day.optional(),
  expiresOn: Day.optional(),
  declarationNumber: DeclarationNumber.optional(),
});
export type BatchSaid = z.infer<typeof BatchSaid>;

/** A batch of goods in the book, as it was entered: under this code anybody finds it. */
export const TraceBatch = BatchSaid.extend({
  code: TraceCode,
  /** As its subject calls it, so that asking twice is asking once. */
  id: z.uuid(),
  version: z.int().positive(),
  subjectId: z.string(),
  key: GoodsEntry.shape.key,
  goods: GoodsRow.pick({
    name: true,
    specification: true,
    unit: true,
    brand: true,
    barcode: true,
    hsCode: true,
  }),
  origin: z.string(),
  /** Who filed the goods; a natural person’s name is masked before it comes here. */
  importer: z.string(),
  listVersion: z.string().optional(),
  listId: z.string().optional(),
  certificates: z.array(TraceCertificate),
  checks: z.array(TraceCheck),
  /** Each by its own id: one that is over or lifted leaves the others as they are. */
  recalls: z.array(Recall),
  registeredAt: Instant,
  registeredBy: z.string(),
});
export type TraceBatch = Readonly<z.infer<typeof TraceBatch>>;

/** A batch as it lies in its table, whenever it was recalled. */
export const StoredBatch = z.preprocess(withRecalls, TraceBatch);

/** The batch once it is recalled; no recall is said twice. */
export const withRecall = (batch: TraceBatch, recall: Recall): TraceBatch =>
  batch.recalls.some(({ id }) => id === recall.id)
    ? batch
    : { ...batch, version: batch.version + 1, recalls: [...batch.recalls, recall] };

const withEnd =
  (how: RecallEnd) =>
  (batch: TraceBatch, recallId: string, on: Day): TraceBatch => {
    const recalls = batch.recalls.map((one) => (one.id === recallId ? endedRecall(one, how, on) : one));
    const isSame = recalls.every((one, n) => one === batch.recalls[n]);
    return isSame ? batch : { ...batch, version: batch.version + 1, recalls };
  };

/** The batch once its goods were restored after this recall; another recall of it stays. */
export const withRecallOver = withEnd('end');

/** The batch once this recall of it is lifted; another recall of it stays. */
export const withRecallLifted = withEnd('lift');

/** Added once: the same again changes nothing. */
export const withCheck = (batch: TraceBatch, check: TraceCheck): TraceBatch =>
  batch.checks.some(({ id }) => id === check.id)
    ? batch
    : { ...batch, version: batch.version + 1, checks: [...batch.checks, check] };

const isSameCertificate = (a: TraceCertificate, b: TraceCertificate): boolean =>
  a.kind === b.kind && a.number === b.number;

const knownOf = ({ certificates }: TraceBatch, certificate: TraceCertificate) =>
  certificates.find((one) => isSameCertificate(one, certificate));

/** What may be added to a certificate that is there already, and stays once it was said. */
const addedLater = ['documentId', 'validUntil'] as const;
export type AddedLater = (typeof addedLater)[number];

/** Where a certificate is there already and says otherwise. */
export const saidOtherwise = (batch: TraceBatch, certificate: TraceCertificate): AddedLater[] => {
  const known = knownOf(batch, certificate);
  return addedLater.filter((part) => {
    const stays = known?.[part];
    return stays !== undefined && (certificate[part] ?? stays) !== stays;
  });
};

/** The same again changes nothing, but for what was not said the first time. */
export const withCertificate = (batch: TraceBatch, certificate: TraceCertificate): TraceBatch => {
  const known = knownOf(batch, certificate);
  const isNew = addedLater.some((part) => certificate[part] !== undefined && known?.[part] === undefined);
  if (known && !isNew) return batch;
  const certificates = known
    ? batch.certificates.map((one) => (one === known ? { ...certificate, ...known } : one))
    : [...batch.certificates, certificate];
  return { ...batch, version: batch.version + 1, certificates };
};

/** Whether two say the same of a batch. */
export const saysTheSame = (a: BatchSaid, b: BatchSaid): boolean =>
  (['batchNumber', 'quantity', 'producedOn', 'expiresOn', 'declarationNumber'] as const).every(
    (part) => a[part] === b[part],
  );
