import * as z from 'zod';
import type { Actor } from '#domain/casework/role.ts';
import { publicNameOf, type Subject } from '#domain/filing/subject.ts';
import type { GoodsEntry } from '#domain/positive-list/book/goods-entry.ts';
import { BatchSaid, saysTheSame, type TraceBatch } from '#domain/positive-list/trace/trace.ts';
import { batchDefects } from '#domain/positive-list/trace/trace-defects.ts';
import { asOptionalField } from '#domain/shared/checked.ts';
import { checkDeclarationNumber } from '#domain/shared/declaration-number.ts';
import { printedTraceCode } from '#domain/shared/trace-code.ts';
import { momentOf } from '../../casework/writing.ts';
import { notFound, refused } from '../../edge/problem.ts';
import { route } from '../../edge/route.ts';
import type { Ports } from '../../ports.ts';
import { GoodsPath } from '../book/goods-path.ts';
import { entryOf } from '../book/move-entry.ts';
import { drawTraceCode, ShownBatch, shownBatch } from './trace-scene.ts';

const Body = BatchSaid.extend({ declarationNumber: asOptionalField(checkDeclarationNumber) });
type Said = z.output<typeof Body>;

const notActive = () =>
  refused(409, {
    code: 'TRACE-GOODS-HALTED',
    at: 'key',
    expected: { zh: '在册商品', en: 'goods that are active' },
    reason: { zh: '该商品不在册，不能登记批次。', en: 'These goods are not active: no batch is registered.' },
    next: { zh: '请在商品台账中查看原因。', en: 'The book of goods says why.' },
  });

const saidOtherwise = ({ code, batchNumber }: TraceBatch) =>
  refused(409, {
    code: 'TRACE-BATCH-KNOWN',
    at: 'batchNumber',
    found: batchNumber.slice(0, 64),
    reason: {
      zh: `该商品的这一批次已登记（溯源码 ${printedTraceCode(code)}），内容与此次填写不同。`,
      en: `This batch is registered already, under ${printedTraceCode(code)}, and says something else.`,
    },
    next: {
      zh: '请使用已登记的溯源码；如为另一批次，请填写不同的批号。',
      en: 'Use the code there is; if this is another batch, give it its own number.',
    },
  });

type Batch = {
  readonly id: string;
  readonly said: Said;
  readonly entry: GoodsEntry;
  readonly subject: Subject;
};

const stated = ({ batchNumber, quantity, producedOn, expiresOn, declarationNumber }: Said): BatchSaid => ({
  batchNumber,
  ...(quantity === undefined ? {} : { quantity }),
  ...(producedOn ? { producedOn } : {}),
  ...(expiresOn ? { expiresOn } : {}),
  ...(declarationNumber ? { declarationNumber } : {}),
});

/** The goods as they stand in the book on this day: a label does not change with them. */
const newBatch = (ports: Ports, { id, said, entry, subject }: Batch, { person }: Actor): TraceBatch => {
  const { name, specification, unit, brand, barcode, hsCode, originCountry } = entry.goods;
  return {
    ...stated(said),
    code: drawTraceCode(ports),
    id,
    version: 1,
    subjectId: entry.subjectId,
    key: entry.key,
    goods: {
      name,
      specification,
      unit,
      hsCode,
      ...(brand === undefined ? {} : { brand }),
      ...(barcode === undefined ? {} : { barcode }),
    },
    origin: originCountry,
    importer: publicNameOf(subject),
    ...(entry.listVersion ? { listVersion: entry.listVersion } : {}),
    ...(entry.listId ? { listId: entry.listId } : {}),
    certificates: [],
    checks: [],
    recalls: [],
    registeredAt: momentOf(ports).now,
    registeredBy: person,
  };
};

/** A batch gets its trace code. Asked twice, also under another id, it is one batch with one code. */
export const registerGoodsBatch = route(
  {
    id: 'registerGoodsBatch',
    method: 'PUT',
    path: '/api/applicant/goods/{subjectId}/book/{key}/batches/{batchId}',
    who: 'member',
    summary: { zh: '登记商品批次', en: 'Register a batch of goods' },
    params: GoodsPath.extend({ batchId: z.uuid() }),
    body: Body,
    answer: ShownBatch,
    status: 201,
  },
  async (ports, { params: { subjectId, key, batchId }, body: said, actor }) => {
    const defects = batchDefects(stated(said), momentOf(ports).today);
    if (defects.length > 0) return refused(422, ...defects);
    const entry = await entryOf(ports, subjectId, key);
    if (!entry) return notFound('该商品', 'goods');
    const subject = await ports.register.get('subject', subjectId);
    if (!subject) return notFound('该主体', 'subject');
    const known = (await ports.traces.ofGoods(subjectId, key)).find(({ id }) => id === batchId);
    if (!known && entry.status !== 'active') return notActive();
    const batch = newBatch(ports, { id: batchId, said, entry, subject }, actor);
    const standing = known ?? (await ports.traces.record(batch)) ?? batch;
    return saysTheSame(standing, stated(said)) ? shownBatch(standing) : saidOtherwise(standing);
  },
);
