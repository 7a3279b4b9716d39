import { describe, expect, it } from 'vitest';
import type { Posting } from '#domain/payment/posting.ts';
import { fen } from '#domain/shared/money.ts';
import { brokenIn } from '../../simulation/holds/fact.ts';
import { emptyStore } from '../../support/memory/store.ts';
import { aClaim, someInstant } from '../../support/some-cases.ts';
import { claimOf } from '../world/claims.ts';
import { windowOf } from '../world/zone.ts';
import { lostInRows } from './kept.ts';
import { type Left, once } from './once.ts';

const wanted = claimOf(windowOf(0), 0, 1);
const ref = { kind: 'claim', id: wanted.id } as const;

const posted = (transfer: Posting['transfer'], id: string): Posting => ({
  ...{ id, transfer, fundLineId: 'soak', fen: fen(wanted.fen), at: someInstant, for: ref },
});

/** One claim, paid as it must be. */
const whatIsLeft = (): Left => {
  const store = emptyStore();
  store.cases.set(`claim#${wanted.id}`, aClaim({ id: wanted.id, status: 'paid' }));
  for (const transfer of ['reserve', 'settle'] as const)
    store.postings.set(transfer, posted(transfer, transfer));
  for (const number of [...wanted.numbers, wanted.invoiceNumber])
    store.numbers.set(`waybill#sf#${number}`, wanted.id);
  store.items.set('1', {
    batchId: 'b',
    number: 1,
    claimId: wanted.id,
    subjectId: wanted.subject.subjectId,
    amountFen: fen(wanted.fen),
    account: {
      ...{
        version: 1,
        accountName: 'a',
        accountNumber: '1',
        bankName: 'b',
        bankCode: '1',
        province: 'p',
        city: 'c',
      },
    },
    status: 'paid',
  });
  store.events.set('1', { case: ref, type: 'ClaimPaid', at: someInstant, by: 'settle-batch' });
  return { store, claims: [wanted], lines: new Map([['KO000001-000001', 1]]) };
};

/** What a machine might have done wrong, and what is then said. */
const doubled: readonly (readonly [string, (left: Left) => void, string])[] = [
  [
    'posted twice',
    ({ store }) => store.postings.set('again', posted('settle', 'again')),
    'posted once: settle',
  ],
  ['reserved never', ({ store }) => store.postings.delete('reserve'), 'posted once: reserve'],
  ['in no batch', ({ store }) => store.items.clear(), 'one payment of one batch'],
  ['sent to the bank twice', ({ lines }) => lines.set('KO000001-000001', 2), 'the bank was sent one line'],
  [
    'recorded twice',
    ({ store }) =>
      store.events.set('2', { case: ref, type: 'ClaimPaid', at: someInstant, by: 'settle-batch' }),
    'nothing has happened twice',
  ],
  ['without its numbers', ({ store }) => store.numbers.clear(), 'held by the claim that names it'],
  [
    'not paid',
    ({ store }) => store.cases.set(`claim#${wanted.id}`, aClaim({ id: wanted.id, status: 'reserved' })),
    'every claim is paid',
  ],
];

describe('what is left of a soak', () => {
  it('is in order where every claim was paid once', () => {
    expect(brokenIn(whatIsLeft(), once)).toEqual([]);
  });

  it('is in order where a file was read twice, and where two windows were told of', () => {
    const left = whatIsLeft();
    const told = { case: ref, at: someInstant, by: 'somebody' };
    for (const n of ['1', '2']) {
      left.store.events.set(`read ${n}`, { ...told, type: 'FileDownloaded' });
      left.store.events.set(`told ${n}`, { ...told, type: 'ProgrammeSuggested', data: { windowTo: n } });
    }
    expect(brokenIn(left, once)).toEqual([]);
  });

  it.each(doubled)('tells of a claim that is %s', (_, does, said) => {
    const left = whatIsLeft();
    does(left);
    expect(brokenIn(left, once)).toEqual([expect.stringContaining(said)]);
  });

  it('tells of a decision that was acknowledged and is nowhere to be seen', () => {
    const { store } = whatIsLeft();
    const acknowledged = {
      what: 'decided',
      case: ref,
      by: 'commerce-1',
      of: 'task',
      decision: 'approve',
    } as const;
    expect(lostInRows(store, [acknowledged])).toEqual([
      `commerce-1 was told that it is decided, and it is not to be seen: claim#${wanted.id} task`,
    ]);
  });
});
