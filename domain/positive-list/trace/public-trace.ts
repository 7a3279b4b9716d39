import * as z from 'zod';
import { Department } from '../../casework/role.ts';
import { Bilingual } from '../../shared/bilingual.ts';
import { Day } from '../../shared/day.ts';
import { withoutExposures } from '../../shared/redaction.ts';
import { type GoodsEntry, GoodsStatus } from '../book/goods-entry.ts';
import { recalledReason } from '../book/recalled-goods.ts';
import { groundsOf } from '../book/suspension.ts';
import { openRecalls, type Recall, standingRecalls } from './batch-recall.ts';
import { CheckSaid, TraceBatch, TraceCertificate } from './trace.ts';

/** What anybody is told under a trace code: of the goods everything, of a person nothing. */
export const PublicTrace = z
  .object({
    code: TraceBatch.shape.code,
    name: z.string(),
    brand: z.string().optional(),
    specification: z.string(),
    hsCode: z.string(),
    origin: z.string(),
    importer: z.string(),
    batchNumber: z.string(),
    producedOn: Day.optional(),
    expiresOn: Day.optional(),
    listVersion: z.string().optional(),
    listId: z.string().optional(),
    certificates: z.array(TraceCertificate.omit({ documentId: true })),
    checks: z.array(
      CheckSaid.extend({
        by: z.union([z.object({ department: Department }), z.object({ body: z.string() })]),
      }),
    ),
    /** How the goods stand in the book today. */
    goodsStatus: GoodsStatus,
    /** Why nobody should use the batch; absent where it is not recalled. */
    recalled: z.object({ reason: Bilingual, on: Day.optional() }).optional(),
    /** Filed under a business mode that is set for demonstration. */
    demonstration: z.boolean(),
    /** The day on which this was looked up. */
    on: Day,
  })
  .meta({ id: 'PublicTrace' });
export type PublicTrace = z.infer<typeof PublicTrace>;

const openly = ({ zh, en }: Bilingual): Bilingual => ({
  zh: withoutExposures(zh),
  en: withoutExposures(en),
});

const saidOf = (recalls: readonly Recall[], mark: string): string =>
  recalls.map(({ words }) => words).join(mark);

/** Since the first of its recalls that stand. */
const recallOfBatch = (batch: TraceBatch): PublicTrace['recalled'] => {
  const standing = standingRecalls(batch);
  const [first] = standing;
  const reason = {
    zh: `该批次被召回：${saidOf(standing, '；')}`,
    en: `This batch is recalled: ${saidOf(standing, '; ')}`,
  };
  return first && { reason: openly(reason), on: first.on };
};

/**
 * A brand is recalled with every batch of its goods; also of those that were delisted or cancelled, for they were sold
 * before. Goods that are active a department has let stay.
 */
const recallOfBrand = (entry: GoodsEntry, ofBrand: readonly Recall[]): PublicTrace['recalled'] => {
  const ground = groundsOf(entry).find(({ code }) => code === 'GOODS-RECALLED');
  if (ground) return { reason: openly(ground.reason) };
  const [open] = entry.status === 'active' ? [] : openRecalls(ofBrand);
  return open && { reason: openly(recalledReason(open.words)), on: open.on };
};

const shownCertificate = ({ kind, number, validUntil }: TraceCertificate) => ({
  kind,
  number: withoutExposures(number),
  ...(validUntil ? { validUntil } : {}),
});

const shownCheck = ({ what, on, result, by }: TraceBatch['checks'][number]) => ({
  what: withoutExposures(what),
  on,
  result,
  by: 'body' in by ? { body: withoutExposures(by.body) } : by,
});

/** 0801.1100.00, as the tariff prints it; ten digits in a row would look like a telephone number. */
const dotted = (hsCode: string): string => hsCode.replace(/^(\d{4})(\d{4})(\d*)$/, '$1.$2.$3');

/** What a text of the goods file says to everybody, too. */
const shownGoods = ({ goods: { name, brand, specification, hsCode } }: TraceBatch) => ({
  name: withoutExposures(name),
  ...(brand === undefined ? {} : { brand: withoutExposures(brand) }),
  specification: withoutExposures(specification),
  hsCode: dotted(hsCode),
});

const shownDays = ({ producedOn, expiresOn, listVersion, listId }: TraceBatch) => ({
  ...(producedOn ? { producedOn } : {}),
  ...(expiresOn ? { expiresOn } : {}),
  ...(listVersion ? { listVersion } : {}),
  ...(listId ? { listId } : {}),
});

type Seen = Pick<PublicTrace, 'on' | 'demonstration'>;

/** What is shown of a batch, by its goods in the book and the recalls of their brand. */
export const publicTrace = (
  batch: TraceBatch,
  entry: GoodsEntry,
  seen: Seen,
  ofBrand: readonly Recall[] = [],
): PublicTrace => {
  const recalled = recallOfBatch(batch) ?? recallOfBrand(entry, ofBrand);
  return {
    code: batch.code,
    ...shownGoods(batch),
    origin: withoutExposures(batch.origin),
    importer: withoutExposures(batch.importer),
    batchNumber: withoutExposures(batch.batchNumber),
    ...shownDays(batch),
    certificates: batch.certificates.map(shownCertificate),
    checks: batch.checks.map(shownCheck),
    goodsStatus: entry.status,
    ...(recalled ? { recalled } : {}),
    ...seen,
  };
};
