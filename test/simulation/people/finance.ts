import type { Batch, PaymentItem } from '#domain/payment/batch.ts';
import { Refused } from '#functions/edge/problem.ts';
import { addBankResult } from '#functions/payment/add-bank-result.route.ts';
import { makeBatch } from '#functions/payment/make-batch.route.ts';
import { readBankResultFile } from '#functions/payment/read-bank-result.route.ts';
import type { Lots } from '#local/faults/lot.ts';
import { bankAnswers } from '../../support/a-payment.ts';
import { callRoute } from '../../support/call-route.ts';
import { startingWith } from '../../support/memory/store.ts';
import type { World } from '../world.ts';
import { type Act, asks, type Move } from './acts.ts';

const idOf = (n: number) => `00000000-0000-4000-a000-${String(n).padStart(12, '0')}`;

export const makesBatch = (world: World, person: string, n: number): Act =>
  asks(world, `makes batch ${n}`, makeBatch, {
    person,
    params: { batchId: idOf(n) },
    body: { fundLineId: 'line', purpose: '寄递费用支持', claimIds: [] },
  });

export const batches = ({ store }: World): Batch[] =>
  [...store.cases.values()].filter((one) => one.kind === 'batch');

const unanswered = ({ store }: World, { id }: Batch): PaymentItem[] =>
  startingWith(store.items, `${id}#`).filter(({ status }) => status === 'pending' || status === 'unknown');

type Answers = Parameters<typeof bankAnswers>[2];

const unhappy = [
  { status: '失败', reason: '账户已销户' },
  { status: '失败', reason: '其他' },
  { status: '未知' },
];

const mixed = (items: readonly PaymentItem[], lots: Lots): Answers =>
  Object.fromEntries(
    items.flatMap(({ number }) => {
      const answer = lots.happens(0.3) ? lots.oneOf(unhappy) : undefined;
      return answer ? [[number, answer]] : [];
    }),
  );

/** The maker uploads what the bank answers to one batch, and has it read. */
export const hearsFromBank = (world: World, batch: Batch, n: number, but: Answers = {}): Act => {
  const params = { batchId: batch.id, resultId: idOf(n) };
  const file = bankAnswers(batch.sequence ?? 0, unanswered(world, batch), but);
  return {
    words: `the bank answers batch ${batch.id}: ${JSON.stringify(but)}`,
    done: world.live(`bank result ${n}`, async (ports) => {
      const body = { fileName: 'r.csv', bytes: file.length };
      const added = await callRoute(ports, addBankResult, { person: 'maker', params, body });
      if (added instanceof Refused) return false;
      ports.evidence.put(`results/${batch.id}/${params.resultId}`, file);
      return !((await callRoute(ports, readBankResultFile, { person: 'maker', params })) instanceof Refused);
    }),
  };
};

export const makesSomeBatch: Move = (world, lots) => makesBatch(world, 'maker', 1 + lots.below(6));

export const bankAnswersSomething: Move = (world, lots) => {
  const batch = lots.oneOf(batches(world).filter(({ status }) => status === 'exported'));
  return batch && hearsFromBank(world, batch, 100 + lots.below(900), mixed(unanswered(world, batch), lots));
};
