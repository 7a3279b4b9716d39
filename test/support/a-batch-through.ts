import { addBankResult } from '#functions/payment/add-bank-result.route.ts';
import { advanceBatch } from '#functions/payment/advance-batch.task.ts';
import { exportBatch } from '#functions/payment/export-batch.task.ts';
import { gatherBatch } from '#functions/payment/gather-batch.task.ts';
import { readBankResultFile } from '#functions/payment/read-bank-result.route.ts';
import { settleBatch } from '#functions/payment/settle-batch.task.ts';
import { bankAnswers, madeBatch } from './a-payment.ts';
import { answerOf } from './call-route.ts';
import { decideStep } from './desks.ts';
import type { MemoryPorts } from './memory-ports.ts';
import { takeTwice } from './twice.ts';

type But = Parameters<typeof bankAnswers>[2];

/** The nth batch, of everything that is payable from a line: made, checked, released, and with the bank. */
export const sentBatch = async (ports: MemoryPorts, fundLineId: string, n: number) => {
  const ref = await madeBatch(ports, n, [], fundLineId);
  await takeTwice(ports, gatherBatch, ref);
  await decideStep(ports, ref, 'checker', 'check', 'approve');
  await takeTwice(ports, advanceBatch, ref);
  await decideStep(ports, ref, 'exporter', 'release', 'approve');
  await takeTwice(ports, exportBatch, ref);
  return ref;
};

/** What the bank says of it: everything is paid, but for what the test says. */
export const answeredBatch = async (
  ports: MemoryPorts,
  ref: { readonly kind: 'batch'; readonly id: string },
  but: But = {},
) => {
  const batch = await ports.register.get('batch', ref.id);
  const resultId = ref.id.replace('-9000-', '-a000-');
  const file = bankAnswers(batch?.sequence ?? 0, await ports.register.itemsOf(ref.id), but);
  const call = { person: 'maker', params: { batchId: ref.id, resultId } };
  await answerOf(ports, addBankResult, { ...call, body: { fileName: '结果.csv', bytes: file.length } });
  ports.evidence.put(`results/${ref.id}/${resultId}`, file);
  await answerOf(ports, readBankResultFile, call);
  await takeTwice(ports, settleBatch, ref);
};

export const paidBatch = async (ports: MemoryPorts, fundLineId: string, n: number, but: But = {}) =>
  answeredBatch(ports, await sentBatch(ports, fundLineId, n), but);
