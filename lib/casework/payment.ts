import { Duration } from 'aws-cdk-lib';
import { PaymentBatch } from '../workflows/payment-batch.ts';
import { RecoveryOrder } from '../workflows/recovery.ts';
import { SecondPerson } from '../workflows/second-person.ts';
import type { Ground } from './ground.ts';

const recoveryOf = ({ scope, store: { register }, make }: Ground) =>
  new RecoveryOrder(scope, 'Recovery', register, {
    settleRecovery: make('SettleRecovery', {
      entry: 'payment/recovery/settle-recovery.task',
      impact: 'Recoveries are decided, and nobody is asked to pay.',
      grants: { register: 'write', ledger: 'write' },
    }),
    lapseRecovery: make('LapseRecovery', {
      entry: 'payment/recovery/lapse-recovery.task',
      impact: 'Money that is overdue is enforced by nobody.',
      grants: { register: 'write', ledger: 'write' },
    }),
  }).workflow;

const poolChangeImpact = 'Top-ups and cuts of fund lines are confirmed, and not booked.';

const poolChangeOf = ({ scope, store: { register }, make }: Ground) =>
  new SecondPerson(scope, 'PoolChange', register, {
    settle: make('SettlePoolChange', {
      entry: 'payment/pool/settle-pool-change.task',
      impact: poolChangeImpact,
      grants: { register: 'write', ledger: 'write', exports: 'read' },
    }),
    impact: poolChangeImpact,
  }).workflow;

/** A batch, from what can be paid to what the bank has answered; and what is asked back of it; and what documents add to a fund line. */
export const paymentCasework = (ground: Ground) => {
  const { scope, make } = ground;
  const { register } = ground.store;
  const long = { timeout: Duration.minutes(15), memoryMb: 1769 };
  const batch = new PaymentBatch(scope, 'PaymentBatch', register, {
    gatherBatch: make('GatherBatch', {
      entry: 'payment/gather-batch.task',
      impact: 'Payment batches are made, and nothing is gathered into them.',
      grants: { register: 'write', exports: 'read' },
      ...long,
    }),
    advanceBatch: make('AdvanceBatch', {
      entry: 'payment/advance-batch.task',
      impact: 'A checker has decided, and the batch does not move.',
      grants: { register: 'write' },
      timeout: Duration.minutes(15),
    }),
    exportBatch: make('ExportBatch', {
      entry: 'payment/export-batch.task',
      impact: 'A batch is released, and there is no bank file.',
      grants: { register: 'write', ledger: 'write', exports: 'write' },
      ...long,
    }),
    settleBatch: make('SettleBatch', {
      entry: 'payment/settle-batch.task',
      impact: 'The bank has answered, and its answer is not booked.',
      grants: { register: 'write', ledger: 'write', exports: 'read' },
      ...long,
    }),
  }).workflow;
  return { batch, recovery: recoveryOf(ground), 'pool-change': poolChangeOf(ground) };
};
