import { addBankResult } from '#functions/payment/add-bank-result.route.ts';
import { advanceBatch } from '#functions/payment/advance-batch.task.ts';
import { exportBatch } from '#functions/payment/export-batch.task.ts';
import { gatherBatch } from '#functions/payment/gather-batch.task.ts';
import { readBankResultFile } from '#functions/payment/read-bank-result.route.ts';
import type { Ports } from '#functions/ports.ts';
import { bankAnswers, claimIdOf, madeBatch, reservedClaims } from './a-payment.ts';
import { answerOf } from './call-route.ts';
import { decideStep } from './desks.ts';
import type { MemoryPorts } from './memory-ports.ts';
import { takeTwice } from './twice.ts';

type Ref = { readonly kind: 'batch'; readonly id: string };

/** How the first so many claims stand. */
export const statusesOf = async ({ register }: Ports, count: number) => {
  const claims = await Promise.all(
    Array.from({ length: count }, (_, n) => register.get('claim', claimIdOf(n))),
  );
  return claims.map((claim) => claim?.status);
};

export const balanceOf = ({ ledger }: Ports) => ledger.balance('line');

/** A batch that waits for the checker. */
export const toCheck = async (count: number) => {
  const ports = await reservedClaims(count);
  const ref = await madeBatch(ports);
  await takeTwice(ports, gatherBatch, ref);
  return { ports, ref };
};

/** A batch that waits for its release. */
export const toRelease = async (count: number) => {
  const { ports, ref } = await toCheck(count);
  await decideStep(ports, ref, 'checker', 'check', 'approve');
  await takeTwice(ports, advanceBatch, ref);
  return { ports, ref };
};

/** A batch whose bank file has left. */
export const exported = async (count: number) => {
  const { ports, ref } = await toRelease(count);
  await decideStep(ports, ref, 'exporter', 'release', 'approve');
  await takeTwice(ports, exportBatch, ref);
  return { ports, ref };
};

export const resultIdOf = (n: number) => `00000000-0000-4000-a000-${String(n).padStart(12, '0')}`;

/** The maker uploads the bank's file as the nth result, and has it read. */
export const received = async (ports: MemoryPorts, ref: Ref, n: number, file: string | Buffer) => {
  const call = { person: 'maker', params: { batchId: ref.id, resultId: resultIdOf(n) } };
  const body = { fileName: '结果.csv', bytes: file.length };
  await answerOf(ports, addBankResult, { ...call, body });
  ports.evidence.put(`results/${ref.id}/${resultIdOf(n)}`, file);
  return call;
};

/** The bank answers all that it has not answered yet: paid, but for what the test says. */
export const answered = async (
  ports: MemoryPorts,
  ref: Ref,
  but: Parameters<typeof bankAnswers>[2],
  n = 1,
  only: readonly string[] = ['pending', 'unknown'],
) => {
  const items = (await ports.register.itemsOf(ref.id)).filter(({ status }) => only.includes(status));
  const { sequence = 0 } = (await ports.register.get('batch', ref.id)) ?? {};
  const call = await received(ports, ref, n, bankAnswers(sequence, items, but));
  return answerOf(ports, readBankResultFile, call);
};
