import { expect, it } from 'vitest';
import { proposePoolChange } from '#functions/payment/pool/propose-pool-change.route.ts';
import { settlePoolChange } from '#functions/payment/pool/settle-pool-change.task.ts';
import { reservedClaims } from '../support/a-payment.ts';
import { answerOf } from '../support/call-route.ts';
import { carried } from '../support/carried.ts';
import { decideStep } from '../support/desks.ts';
import { definitions, resourcesOf, synthesized } from '../support/synth.ts';

it('money that a document adds waits for a second person, and is then in the pool', async () => {
  const ports = await reservedClaims(1);
  const before = await ports.ledger.balance('line');
  const body = {
    transfer: 'top-up',
    amountFen: 50_000,
    document: '内财贸〔2026〕118号',
    documentDay: '2026-01-20',
  };
  await answerOf(ports, proposePoolChange, { person: 'maker', params: { fundLineId: 'line' }, body });
  const definition = definitions(resourcesOf(synthesized().stacks)).get('PoolChange') ?? {};
  const execution = carried(ports, definition, { SettlePoolChange: settlePoolChange });
  const ref = { kind: 'pool-change', id: 'line-1' } as const;
  await execution.start(ref);
  expect(await execution.status()).toBe('RUNNING');
  await decideStep(ports, ref, 'checker', 'confirm-pool-change', 'approve');
  await execution.settle();
  expect(await execution.status()).toBe('SUCCEEDED');
  expect((await ports.ledger.balance('line'))?.pool).toBe((before?.pool ?? 0) + 50_000);
});
