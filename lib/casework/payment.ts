import { Duration } from 'aws-cdk-lib';
import { PaymentBatch } from '../workflows/payment-batch.ts';
import type { Ground } from './ground.ts';

/** A batch, from what can be paid to what the bank has answered. */
export const paymentCasework = ({ scope, store: { register }, make }: Ground) => {
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
  return { batch };
};
