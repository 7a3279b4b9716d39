import { expect, it } from 'vitest';
import { StoredRecovery } from '#domain/payment/recovery/recovery.ts';
import { outstandingByLine } from '#domain/payment/recovery/sums.ts';
import { someInstant } from '../../support/some-cases.ts';

it('a recovery of the time when a claim had one fund line asks all of it back for that line', () => {
  const read = StoredRecovery.parse({
    kind: 'recovery',
    id: 'c-1',
    version: 3,
    status: 'ordered',
    openedAt: someInstant,
    changedAt: someInstant,
    claimId: 'c',
    subjectId: 's',
    fundLineId: 'line',
    ground: 'overpaid',
    document: '满商追〔2026〕1号',
    statement: '多拨资金，按决定退回。',
    amountFen: 600,
    workingDays: 30,
    proposedBy: 'lead',
    repayments: [
      { reference: 'HX1', fen: 200, receivedOn: '2026-03-02', notedBy: 'maker', notedAt: someInstant },
    ],
  });
  expect(read.parts).toEqual([{ fundLineId: 'line', fen: 600 }]);
  expect(read.repayments).toMatchObject([{ reference: 'HX1', fundLineId: 'line' }]);
  expect([...outstandingByLine(read)]).toEqual([['line', 400]]);
  expect(StoredRecovery.parse(read)).toEqual(read);
});
