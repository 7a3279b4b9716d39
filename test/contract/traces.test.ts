import { expect, it } from 'vitest';
import { recalledBatch } from '#domain/positive-list/trace/trace.ts';
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
    const after = recalledBatch(aBatch(1), { id: aBatchId(9), words: '菌落超标', on: day('2026-03-05') });
    await traces.change(after);
    await expect(traces.change(after)).rejects.toMatchObject({ name: 'CaseMoved' });
    expect(await traces.find(after.code)).toEqual(after);
  });
});
