import * as z from 'zod';
import { Department } from '../../casework/role.ts';
import { Bilingual } from '../../shared/bilingual.ts';
import { Day } from '../../shared/day.ts';
import { withoutExposures } from '../../shared/redaction.ts';
import { type GoodsEntry, GoodsStatus } from '../book/goods-entry.ts';
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

/** A batch is recalled by its code; a brand is recalled with every batch of its goods. */
const recallOf = ({ status, recall }: TraceBatch, { why }: GoodsEntry): PublicTrace['recalled'] => {
  if (recall && status === 'recalled') {
    const { words, on } = recall;
    const reason = { zh: `该批次被召回：${words}`, en: `This batch is recalled: ${words}` };
    return { reason: openly(reason), on };
  }
  return why?.code === 'GOODS-RECALLED' ? { reason: openly(why.reason) } : undefined;
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

export const publicTrace = (batch: TraceBatch, entry: GoodsEntry, seen: Seen): PublicTrace => {
  const recalled = recallOf(batch, entry);
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
