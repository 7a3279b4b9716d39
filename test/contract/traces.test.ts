import { expect, it } from 'vitest';
import { knownBatch } from '#domain/positive-list/trace/known-batch.ts';
import { markOfBrand, marksOfBatch } from '#domain/positive-list/trace/same-goods-mark.ts';
import { withCertificate, withRecall } from '#domain/positive-list/trace/trace.ts';
import { Barcode } from '#domain/shared/barcode.ts';
import { day } from '#domain/shared/day.ts';
import { aBatch, aBatchId } from '../support/a-batch.ts';
import { aKey } from '../support/a-goods-entry.ts';
import { onBoth } from '../support/twins.ts';

const later = '2026-03-04T01:00:00.000Z';

onBoth('the batches of goods', (open) => {
  it('are found by their codes, by their goods and by their numbers', async () => {
    const { traces } = await open();
    const [first, second] = [aBatch(1), aBatch(2, { registeredAt: later })];
    const elsewhere = aBatch(3, { subjectId: 's2', batchNumber: 'l2026 - 1' });
    for (const batch of [first, second, elsewhere]) expect(await traces.record(batch)).toBeUndefined();
    expect(await traces.find(first.code)).toEqual(first);
    const asked = [first.code, first.code, aBatch(9).code];
    expect(await traces.known(asked)).toEqual(new Set([first.code]));
    expect(await traces.ofGoods('s1', aKey(1))).toEqual([second, first]);
    expect((await traces.numbered('L2026-1')).map(({ code }) => code).toSorted()).toEqual(
      [first.code, elsewhere.code].toSorted(),
    );
  });

  it('are not there where nobody recorded any', async () => {
    const { traces } = await open();
    expect(await traces.find(aBatch(1).code)).toBeUndefined();
    expect(await traces.ofGoods('s1', aKey(1))).toEqual([]);
    expect(await traces.numbered('L2026-1')).toEqual([]);
  });

  it('are recorded once: by their id, and by the number of the batch', async () => {
    const { traces } = await open();
    const first = aBatch(1);
    await traces.record(first);
    expect(await traces.record(aBatch(2, { id: first.id }))).toEqual(first);
    expect(await traces.record(aBatch(3, { batchNumber: ' l2026-1' }))).toEqual(first);
    expect(await traces.ofGoods('s1', aKey(1))).toEqual([first]);
  });

  it('never share a code', async () => {
    const { traces } = await open();
    const first = aBatch(1);
    await traces.record(first);
    const copied = aBatch(2, { code: first.code });
    await expect(traces.record(copied)).rejects.toMatchObject({ name: 'CaseMoved' });
    expect(await traces.find(first.code)).toEqual(first);
  });

  it('change from the version that was read, or not at all', async () => {
    const { traces } = await open();
    await traces.record(aBatch(1));
    const after = withRecall(aBatch(1), { id: aBatchId(9), words: '菌落超标', on: day('2026-03-05') });
    await traces.change(after);
    await expect(traces.change(after)).rejects.toMatchObject({ name: 'CaseMoved' });
    expect(await traces.find(after.code)).toEqual(after);
  });

  it('are known by the marks of their goods once something was found of them, the gravest first', async () => {
    const { traces } = await open();
    const goods = { ...aBatch(1).goods, brand: '草原', barcode: Barcode.parse('6901234567892') };
    const [plain, good, bad] = [1, 2, 3].map((n) => aBatch(n, { goods, registeredAt: later }));
    if (!plain || !good || !bad) throw new Error('There are three.');
    for (const batch of [plain, good, bad]) await traces.record(batch);
    const { subjectId, key } = good;
    const marks = marksOfBatch({ subjectId, key, goods });
    expect(await traces.knownBy(marks)).toEqual(new Map());
    const certified = withCertificate(good, { kind: 'origin', number: 'A1' });
    const recalled = withRecall(bad, { id: 'recall-1', words: '菌落超标', on: day('2026-03-05') });
    await traces.change(certified);
    await traces.change(recalled);
    const known = await traces.knownBy([...marks, { shelf: 'nothing', mark: 'nothing' }]);
    expect([...known.keys()].toSorted()).toEqual(marks.map(({ mark }) => mark).toSorted());
    for (const batches of known.values())
      expect(batches).toEqual([knownBatch(recalled), knownBatch(certified)]);
  });

  it('of which something stands against one are never so many that it is not found', async () => {
    const { traces } = await open();
    const many = Array.from({ length: 52 }, (_, n) => aBatch(n + 1));
    const [bad] = many.toSorted((a, b) => b.code.localeCompare(a.code));
    for (const batch of many) {
      await traces.record(batch);
      const after = withCertificate(batch, { kind: 'origin', number: 'A1' });
      const recall = { id: 'recall-1', words: '菌落超标', on: day('2026-03-05') };
      await traces.change(batch === bad ? withRecall(batch, recall) : after);
    }
    const [own] = marksOfBatch(aBatch(1));
    const known = own && (await traces.knownBy([own])).get(own.mark);
    expect(known?.[0]).toMatchObject({ id: bad?.code, recalls: [{ id: 'recall-1' }] });
  });

  it('are known as they stand now, and not as a write that did not count would have them', async () => {
    const { traces } = await open();
    const batch = aBatch(1);
    await traces.record(batch);
    const { subjectId, key, goods } = batch;
    const marks = marksOfBatch({ subjectId, key, goods });
    const certified = withCertificate(batch, { kind: 'origin', number: 'A1' });
    await traces.change(certified);
    const late = withCertificate(batch, { kind: 'health', number: 'B2' });
    await expect(traces.change(late)).rejects.toMatchObject({ name: 'CaseMoved' });
    expect([...(await traces.knownBy(marks)).values()]).toEqual([[knownBatch(certified)]]);
  });

  it('are recalled by their brand, whoever has any, until the recall is over; it is not opened again', async () => {
    const { traces } = await open();
    const recall = { id: 'recall-1', words: '标签不符', on: day('2026-03-05') };
    const over = { ...recall, overOn: day('2026-04-01') };
    const known = async () => [...(await traces.knownBy([markOfBrand(' 草原 ')])).values()].flat();
    await traces.recallBrand('草原', recall);
    expect(await known()).toMatchObject([{ called: '草原', recalls: [recall] }]);
    for (const one of [over, recall]) await traces.recallBrand('草原', one);
    expect(await known()).toMatchObject([{ recalls: [over] }]);
  });

  it('are recalled by their brand no longer once that is lifted, whatever was said before or is said after', async () => {
    const { traces } = await open();
    const recall = { id: 'recall-1', words: '标签不符', on: day('2026-03-05') };
    const over = { ...recall, overOn: day('2026-04-01') };
    const lifted = { ...recall, liftedOn: day('2026-04-02') };
    const later = { ...recall, liftedOn: day('2026-04-03') };
    for (const one of [recall, over, lifted, later, over, recall]) await traces.recallBrand('草原', one);
    const [known] = [...(await traces.knownBy([markOfBrand('草原')])).values()].flat();
    expect(known?.recalls).toEqual([lifted]);
  });
});
