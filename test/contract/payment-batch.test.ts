import { expect, it } from 'vitest';
import { addBankResult } from '#functions/payment/add-bank-result.route.ts';
import { advanceBatch } from '#functions/payment/advance-batch.task.ts';
import { exportBatch } from '#functions/payment/export-batch.task.ts';
import { gatherBatch } from '#functions/payment/gather-batch.task.ts';
import { listFundLines } from '#functions/payment/list-fund-lines.route.ts';
import { readBankResultFile } from '#functions/payment/read-bank-result.route.ts';
import { settleBatch } from '#functions/payment/settle-batch.task.ts';
import { bankAnswers, madeBatch, reserveClaims, reservedSum } from '../support/a-payment.ts';
import { aZone } from '../support/a-zone.ts';
import { answerOf } from '../support/call-route.ts';
import { decideStep } from '../support/desks.ts';
import { cutOffEverywhere } from '../support/interrupted.ts';
import { onBoth } from '../support/twins.ts';

const claims = 70;

onBoth('a payment batch', (open) => {
  it('is gathered, checked, exported and answered, whatever is cut off', async () => {
    const zone = await aZone();
    const ports = { ...zone, ...(await open()) };
    for (const kind of ['programme', 'fund-line'] as const)
      for (const document of await zone.zone.all(kind)) await ports.zone.publish(document);
    await ports.ledger.open('line', 100_000_000, '2026-03-02T01:00:00.000Z');
    await reserveClaims(ports, claims);

    const ref = await madeBatch(ports);
    await cutOffEverywhere(ports, gatherBatch, ref.id);
    await decideStep(ports, ref, 'checker', 'check', 'approve');
    await cutOffEverywhere(ports, advanceBatch, ref.id);
    await decideStep(ports, ref, 'exporter', 'release', 'approve');
    await cutOffEverywhere(ports, exportBatch, ref.id);

    const resultId = '00000000-0000-4000-a000-000000000001';
    const items = await ports.register.itemsOf(ref.id);
    const back = Object.fromEntries(
      items.slice(0, 20).map(({ number }) => [number, { status: '失败', reason: '户名不符' }]),
    );
    const file = bankAnswers(1, items, { ...back, 70: { status: '未知' } });
    const call = { person: 'maker', params: { batchId: ref.id, resultId } };
    await answerOf(ports, addBankResult, { ...call, body: { fileName: 'r.csv', bytes: file.length } });
    const key = `results/${ref.id}/${resultId}`;
    await ports.evidence.write({ key, body: file, contentType: 'text/csv' });
    await answerOf(ports, readBankResultFile, call);
    await cutOffEverywhere(ports, settleBatch, ref.id);

    const batch = await ports.register.get('batch', ref.id);
    expect(batch).toMatchObject({ status: 'exported', count: claims, results: [{ status: 'settled' }] });
    const reserved = items.slice(0, 20).reduce((sum, { amountFen }) => sum + amountFen, 0);
    const committed = items[69]?.amountFen ?? 0;
    expect(await answerOf(ports, listFundLines, { person: 'maker' })).toMatchObject({
      fundLines: [
        {
          balance: { reserved, committed, paid: reservedSum(claims) - reserved - committed },
          proof: { accountsAddUp: true, postingsAddUp: true },
        },
      ],
    });
    const tasks = await ports.register.tasksOf(ref);
    expect(tasks.filter(({ status }) => status === 'open').map(({ step }) => step)).toEqual([
      'bank-result:2',
    ]);
  }, 60_000);
});
