import { describe, expect, it } from 'vitest';
import type { SubjectDocument } from '#domain/filing/document.ts';
import { exposuresIn } from '#domain/shared/redaction.ts';
import { printedTraceCode } from '#domain/shared/trace-code.ts';
import { cancelGoods } from '#functions/positive-list/book/cancel-goods.route.ts';
import {
  addTraceCertificate,
  recordTraceCheck,
  reportTraceCheck,
} from '#functions/positive-list/trace/add-trace-evidence.route.ts';
import { getPublicTrace } from '#functions/positive-list/trace/get-public-trace.route.ts';
import { listGoodsBatches, listGoodsBatchesOf } from '#functions/positive-list/trace/list-batches.route.ts';
import { registerGoodsBatch } from '#functions/positive-list/trace/register-batch.route.ts';
import { aBatchId } from '../support/a-batch.ts';
import { aFiledSubject, aSubmittedGoodsFiling, coconut, goodsHeader } from '../support/a-goods-filing.ts';
import { book, filing, office, said } from '../support/a-traced-book.ts';
import { answerOf, type Call, callRoute, refusalOf } from '../support/call-route.ts';
import { screenGoods } from '../support/goods-review.ts';

const checkId = '44444444-4444-4444-8444-444444444444';

describe('a batch of goods', () => {
  it('gets a code of its own, once: asked again, under another id as well', async () => {
    const { ports, goods, register } = await book();
    const first = await register();
    expect(await register()).toEqual(first);
    expect(await register(2)).toEqual(first);
    const second = await register(3, { batchNumber: 'L2026-04' });
    expect(second.code).not.toBe(first.code);
    expect(await answerOf(ports, listGoodsBatches, goods)).toMatchObject({ batches: [{}, {}] });
  });

  it('says by which version of which list its goods were entered', async () => {
    const { register, looked } = await book();
    const { code } = await register();
    expect(await looked(code)).toMatchObject({
      listId: 'national-retail-import',
      listVersion: '2016-excerpt',
    });
  });

  it('that is said otherwise is told, and stays as it was', async () => {
    const { ports, registering, register } = await book();
    const { code } = await register();
    const otherwise = registering(2, { ...said, quantity: 5 });
    expect(await refusalOf(ports, registerGoodsBatch, otherwise)).toEqual([409, 'TRACE-BATCH-KNOWN']);
    expect(await ports.traces.find(code)).toMatchObject({ version: 1, quantity: 1200 });
  });

  it('is refused with everything that is wrong with it', async () => {
    const { ports, registering } = await book();
    const body = { batchNumber: '致电13812345678', producedOn: '2026-03-09', expiresOn: '2026-03-08' };
    expect(await refusalOf(ports, registerGoodsBatch, registering(1, body))).toEqual([
      422,
      'TRACE-EXPOSES',
      'TRACE-DAY',
      'TRACE-DAY',
    ]);
  });

  it('is of goods that are active, and its code outlives them', async () => {
    const { ports, goods, register, registering, looked } = await book();
    const { code } = await register();
    await answerOf(ports, cancelGoods, goods);
    expect(await refusalOf(ports, registerGoodsBatch, registering(2, { batchNumber: 'L9' }))).toEqual([
      409,
      'TRACE-GOODS-HALTED',
    ]);
    expect(await register()).toMatchObject({ code });
    expect(await looked(code)).toMatchObject({ goodsStatus: 'cancelled' });
  });

  it('is nobody else’s, and the zone sees it without names', async () => {
    const { ports, goods, register, subjectId, key } = await book();
    const { code } = await register();
    const { person, subjectId: other } = await aFiledSubject(ports, '9610', 1);
    expect(await refusalOf(ports, listGoodsBatches, { ...goods, person })).toEqual([403, 'NOT-YOUR-SUBJECT']);
    const certificate = {
      person,
      params: { subjectId: other, code },
      body: { kind: 'origin', number: 'A1' },
    };
    expect(await refusalOf(ports, addTraceCertificate, certificate)).toEqual([404, 'NOT-FOUND']);
    const seen = await answerOf(ports, listGoodsBatchesOf, {
      person: 'customs',
      params: { owner: subjectId, key },
    });
    expect(seen).toMatchObject({ batches: [{ code }] });
    expect(JSON.stringify(seen)).not.toContain('registeredBy');
  });
});

describe('what is known of a batch', () => {
  it('is added once, by the subject and in the name of a department', async () => {
    const { ports, subjectId, person, register, looked } = await book();
    const { code } = await register();
    const own = { person, params: { subjectId, code } };
    const certificate = { ...own, body: { kind: 'health', number: 'TH-88' } };
    const laboratory = {
      ...own,
      params: { ...own.params, checkId },
      body: { what: '菌落总数', on: '2026-02-20', result: 'conforms', by: '满洲里检测中心' },
    };
    const { by: _, ...found } = laboratory.body;
    const customs = { person: 'customs', params: { code, checkId: aBatchId(7) }, body: found };
    for (const _once of ['once', 'again']) {
      await answerOf(ports, addTraceCertificate, certificate);
      await answerOf(ports, reportTraceCheck, laboratory);
      await answerOf(ports, recordTraceCheck, customs);
    }
    expect(await looked(code)).toMatchObject({
      certificates: [{ kind: 'health', number: 'TH-88' }],
      checks: [{ by: { body: '满洲里检测中心' } }, { by: { department: 'customs' } }],
    });
    expect(await ports.traces.find(code)).toMatchObject({ version: 4 });
  });

  it('says until when a certificate holds, to everybody, and says nothing else later', async () => {
    const { ports, subjectId, person, register, looked } = await book();
    const { code } = await register();
    const certificate = (validUntil: string) => ({
      person,
      params: { subjectId, code },
      body: { kind: 'health', number: 'TH-88', validUntil },
    });
    await answerOf(ports, addTraceCertificate, certificate('2027-01-31'));
    expect(await looked(code)).toMatchObject({
      certificates: [{ kind: 'health', number: 'TH-88', validUntil: '2027-01-31' }],
    });
    expect(await refusalOf(ports, addTraceCertificate, certificate('2028-01-31'))).toEqual([
      409,
      'TRACE-CERTIFICATE-KNOWN',
    ]);
    expect(await refusalOf(ports, addTraceCertificate, certificate('soon'))).toEqual([
      422,
      expect.any(String),
    ]);
  });

  it('is not said by a department that does not look at goods, nor of a paper that is not there', async () => {
    const { ports, subjectId, person, register } = await book();
    const { code } = await register();
    const body = { what: '外观', on: '2026-02-20', result: 'conforms' };
    const tax = { person: 'tax', params: { code, checkId }, body };
    expect(await refusalOf(ports, recordTraceCheck, tax)).toEqual([403, 'TRACE-NOT-YOURS']);
    const paper = { kind: 'origin', number: 'A1', documentId: checkId };
    const certificate = { person, params: { subjectId, code }, body: paper };
    expect(await refusalOf(ports, addTraceCertificate, certificate)).toEqual([422, 'TRACE-NO-PAPER']);
  });
});

describe('the document behind a certificate', () => {
  const aDocument = (subjectId: string, n = 1): SubjectDocument => ({
    subjectId,
    id: aBatchId(n),
    kind: 'certificate',
    fileName: `原产地证书${n}.pdf`,
    bytes: 10,
    contentType: 'application/pdf',
    objectKey: `documents/${subjectId}/${aBatchId(n)}`,
    status: 'kept',
    addedAt: '2026-03-01T01:00:00.000Z',
    addedBy: 'clerk',
  });

  const aCertified = async () => {
    const traced = await book();
    const { ports, subjectId, person, register } = traced;
    const { code } = await register();
    await ports.register.commit({
      documents: [aDocument(subjectId, 1), aDocument(subjectId, 2)],
      events: [],
    });
    const adding = (n: number): Call => ({
      person,
      params: { subjectId, code },
      body: { kind: 'origin', number: 'A1', documentId: aBatchId(n) },
    });
    await answerOf(ports, addTraceCertificate, adding(1));
    return { ...traced, code, adding };
  };

  it('is named to the subject and to the zone, and to nobody else', async () => {
    const { ports, goods, subjectId, key, code, looked } = await aCertified();
    const named = { documents: [{ id: aBatchId(1), fileName: '原产地证书1.pdf' }] };
    expect(await answerOf(ports, listGoodsBatches, goods)).toMatchObject(named);
    const zone = { person: 'customs', params: { owner: subjectId, key } };
    expect(await answerOf(ports, listGoodsBatchesOf, zone)).toMatchObject(named);
    expect(JSON.stringify(await looked(code))).not.toContain(aBatchId(1));
  });

  it('is not exchanged for another', async () => {
    const { ports, adding } = await aCertified();
    expect(await refusalOf(ports, addTraceCertificate, adding(2))).toEqual([409, 'TRACE-CERTIFICATE-KNOWN']);
  });
});

describe('a check of a batch by a department', () => {
  const body = { what: '外观', on: '2026-02-20', result: 'conforms' };

  it('is not recorded by a member of the subject, whatever office they hold', async () => {
    const { ports, person, register } = await book();
    const { code } = await register();
    await ports.directory.give(person, { role: 'reviewer', department: 'customs', ...office });
    const own = { person, params: { code, checkId }, body };
    expect(await refusalOf(ports, recordTraceCheck, own)).toEqual([403, 'OWN-CASE']);
  });

  it('is not recorded for a department in which somebody only reads', async () => {
    const { ports, register } = await book();
    const { code } = await register();
    await ports.directory.give('reader', { role: 'data-reader', department: 'customs', ...office });
    await ports.directory.give('reader', { role: 'reviewer', department: 'commerce', ...office });
    const call = { person: 'reader', params: { code, checkId }, body };
    expect(await refusalOf(ports, recordTraceCheck, call)).toEqual([403, 'TRACE-NOT-YOURS']);
  });
});

describe('a trace code, looked up by anybody', () => {
  it('says of the goods where they come from, and of persons nothing', async () => {
    const { ports, subjectId, person, register, looked } = await book();
    const { code } = await register(1, { ...said, declarationNumber: '060120261000000017' });
    const long = { kind: 'quarantine', number: '118000001234567' };
    await answerOf(ports, addTraceCertificate, { person, params: { subjectId, code }, body: long });
    const answer = await looked(` ${code.toLowerCase()} `);
    expect(answer).toMatchObject({
      name: '椰子干',
      hsCode: '0801.1100.00',
      batchNumber: 'L2026-03',
      goodsStatus: 'active',
      demonstration: true,
      on: '2026-03-02',
    });
    const text = JSON.stringify(answer);
    expect(exposuresIn(text)).toEqual([]);
    for (const hidden of [person, subjectId, '060120261000000017']) expect(text).not.toContain(hidden);
  });

  it('that is miscopied is told from one that nobody has', async () => {
    const { ports, register } = await book();
    const { code } = await register();
    const at = code.charAt(4) === '7' ? '8' : '7';
    const miscopied = { params: { code: `${code.slice(0, 4)}${at}${code.slice(5)}` } };
    expect(await refusalOf(ports, getPublicTrace, miscopied)).toEqual([422, 'TRACE-CHECK']);
    // Whoever invents codes is not told how to end one.
    expect(await callRoute(ports, getPublicTrace, miscopied)).toMatchObject({
      refusals: [
        {
          found: printedTraceCode(miscopied.params.code),
          expected: { zh: '与商品标签上一致的溯源码' },
          next: { zh: expect.stringContaining('与商品标签上的溯源码逐位核对') },
        },
      ],
    });
    expect(await refusalOf(ports, getPublicTrace, { params: { code: 'L2026' } })).toEqual([
      422,
      'TRACE-FORMAT',
    ]);
    const nobodys = { params: { code: 'KA-XD2Y-T5W6-JKQP' } };
    expect(await refusalOf(ports, getPublicTrace, nobodys)).toEqual([404, 'TRACE-UNKNOWN']);
  });
});

describe('a row of a goods file', () => {
  it('that bears a code of the zone which leads nowhere says so, and goes on', async () => {
    const bearing = (code: string) => `${coconut},${code}`;
    const file = [`${goodsHeader},溯源码`, bearing('KA-XD2Y-T5W6-JKQP'), ''].join('\r\n');
    const { ports } = await aSubmittedGoodsFiling(file);
    await screenGoods(ports, { id: filing });
    const rows = ports.exports.text(`goods/${filing}/screened/00001.jsonl`);
    expect(rows).toContain('TRACE-UNKNOWN');
    expect(rows).toContain('"outcome":"passed"');
  });
});
