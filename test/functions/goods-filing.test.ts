import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { day } from '#domain/shared/day.ts';
import { getGoodsResult } from '#functions/positive-list/goods/get-goods-result.route.ts';
import { openGoodsFiling } from '#functions/positive-list/goods/open-goods-filing.route.ts';
import { previewGoods } from '#functions/positive-list/goods/preview-goods.route.ts';
import { submitGoods } from '#functions/positive-list/goods/submit-goods.route.ts';
import { aBook } from '../support/a-book.ts';
import {
  aFile,
  aFiledMode,
  aFiledSubject,
  aGoodsFiling,
  aSubmittedGoodsFiling,
  coconut,
  egg,
  goodsHeader,
  theZone,
  unlisted,
} from '../support/a-goods-filing.ts';
import { aSubjectOf, codes } from '../support/a-zone.ts';
import { answerOf, refusalOf } from '../support/call-route.ts';

const id = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';
const aBody = { mode: '9610', fileName: '商品.csv', bytes: 100 };

describe('opening a goods filing', () => {
  it('answers where to put the file, and is one filing however often it is asked', async () => {
    const ports = await theZone();
    const { subjectId, person } = await aFiledSubject(ports);
    const call = { person, params: { subjectId, id }, body: aBody };
    await answerOf(ports, openGoodsFiling, call);
    expect(await answerOf(ports, openGoodsFiling, call)).toMatchObject({
      filing: { id, status: 'awaiting-upload', mode: '9610' },
      uploadUrl: expect.stringContaining(id),
      contentType: 'text/csv',
    });
    expect(await ports.register.ownedBy('goods-filing', subjectId)).toHaveLength(1);
  });

  it('tells the store what kind of file comes', async () => {
    const ports = await theZone();
    const { subjectId, person } = await aFiledSubject(ports);
    const body = { ...aBody, fileName: '商品.XLSX' };
    expect(await answerOf(ports, openGoodsFiling, { person, params: { subjectId, id }, body })).toMatchObject(
      { contentType: expect.stringContaining('spreadsheetml') },
    );
  });

  it('needs a filing in force for the mode', async () => {
    const ports = await theZone();
    const { subjectId, person } = await aSubjectOf(ports);
    const call = { person, params: { subjectId, id }, body: aBody };
    expect(await refusalOf(ports, openGoodsFiling, call)).toEqual([409, 'GOODS-MODE-NOT-FILED']);
    const expired = aFiledMode(subjectId, '9610', { validTo: day('2026-03-01') });
    await ports.register.commit({ cases: [expired], events: [] });
    expect(await refusalOf(ports, openGoodsFiling, call)).toEqual([409, 'GOODS-MODE-NOT-FILED']);
  });

  it.each([
    ['a file of 60 MB', { ...aBody, bytes: 60 * 1024 * 1024 }, [422, 'GOODS-FILE-TOO-LARGE']],
    ['a mode nobody knows', { ...aBody, mode: '9999' }, [404, 'NOT-FOUND']],
    ['a file without bytes', { ...aBody, bytes: 0 }, [422, 'FIELD-INVALID']],
  ])('refuses %s', async (_, body, refusal) => {
    const ports = await theZone();
    const { subjectId, person } = await aFiledSubject(ports);
    expect(await refusalOf(ports, openGoodsFiling, { person, params: { subjectId, id }, body })).toEqual(
      refusal,
    );
  });

  it('is nobody else’s: neither the subject nor its filings', async () => {
    const { ports, subject } = await aSubmittedGoodsFiling(aFile(coconut));
    const other = await aFiledSubject(ports, '9610', 1);
    const theirs = { person: other.person, params: { subjectId: subject.subjectId, id } };
    expect(await refusalOf(ports, getGoodsResult, theirs)).toEqual([403, 'NOT-YOUR-SUBJECT']);
    const own = { person: other.person, params: { subjectId: codes[1], id }, body: aBody };
    expect(await refusalOf(ports, openGoodsFiling, own)).toEqual([404, 'NOT-FOUND']);
    expect(await refusalOf(ports, submitGoods, own)).toEqual([404, 'NOT-FOUND']);
  });
});

const aPreviewOf = async (file: string | Uint8Array) => {
  const ports = await theZone();
  const subject = await aFiledSubject(ports);
  const goods = await aGoodsFiling(ports, file, subject);
  return { ports, goods, preview: await goods.preview() };
};

describe('the preview', () => {
  it('shows columns, encoding and what would become of the first rows, and stores nothing', async () => {
    const file = iconv.encode(aFile(coconut, unlisted, egg).replace('特殊食品注册号', '备忘'), 'gbk');
    const { ports, preview, goods } = await aPreviewOf(file);
    expect(preview).toMatchObject({
      encoding: 'gb18030',
      unknownColumns: ['备忘'],
      more: false,
      rows: [
        { line: 2, outcome: 'passed' },
        { line: 3, outcome: 'refused' },
        { line: 4, outcome: 'referred' },
      ],
      findings: [],
    });
    expect(preview).toHaveProperty('columns.0', {
      key: 'hsCode',
      title: { zh: '商品编号', en: 'HS code' },
      place: 1,
    });
    expect(ports.exports.keys()).toEqual([]);
    expect(await goods.standing()).toMatchObject({ version: 1, status: 'awaiting-upload' });
  });

  it('tells of goods that another file has in the book already, as the answer would', async () => {
    const book = await aBook(aFile(coconut));
    const next = await aGoodsFiling(book.ports, aFile(unlisted, coconut, coconut), book.subject, other);
    expect(await next.preview()).toMatchObject({
      rows: [
        { line: 2, outcome: 'refused' },
        { line: 3, outcome: 'defective', findings: [{ code: 'GOODS-FILED' }] },
        { line: 4, outcome: 'defective' },
      ],
    });
  });

  it('shows twenty rows of any number', async () => {
    const { preview } = await aPreviewOf(aFile(...Array.from({ length: 500 }, () => coconut)));
    expect(preview).toMatchObject({ more: true, rows: { length: 20 } });
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7'), 'TABLE-KIND'],
    ['a header without the columns that are asked', Buffer.from('a,b\n1,2\n'), 'TABLE-COLUMN-MISSING'],
    ['a header and nothing under it', Buffer.from(goodsHeader), 'TABLE-EMPTY'],
  ])('says why %s cannot be read', async (_, file, code) => {
    const { preview } = await aPreviewOf(file);
    expect(preview).toMatchObject({
      rows: [],
      findings: expect.arrayContaining([expect.objectContaining({ code })]),
    });
  });

  it('waits for the upload', async () => {
    const ports = await theZone();
    const { subjectId, person } = await aFiledSubject(ports);
    const call = { person, params: { subjectId, id }, body: aBody };
    await answerOf(ports, openGoodsFiling, call);
    expect(await refusalOf(ports, previewGoods, call)).toEqual([409, 'GOODS-NOT-UPLOADED']);
    expect(await refusalOf(ports, submitGoods, call)).toEqual([409, 'GOODS-NOT-UPLOADED']);
  });
});

describe('submitting', () => {
  it('happens once, though the button is pressed twice', async () => {
    const { ports, submit, standing } = await aSubmittedGoodsFiling(aFile(coconut));
    expect(await submit()).toMatchObject({ status: 'submitted', version: 2, submittedOn: '2026-03-02' });
    expect(await standing()).toMatchObject({ version: 2 });
    const events = await ports.register.history({ kind: 'goods-filing', id });
    expect(events.filter(({ type }) => type === 'GoodsSubmitted')).toHaveLength(1);
  });
});
