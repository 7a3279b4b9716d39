import { expect, it } from 'vitest';
import type { Posting } from '#domain/payment/posting.ts';
import { fen } from '#domain/shared/money.ts';
import type { Kept } from '../support/in-tables.ts';
import { aPosting, someInstant } from '../support/some-cases.ts';
import { onBoth } from '../support/twins.ts';

const named = (name: string) => expect.objectContaining({ name });

const withALine = async (open: () => Promise<Kept>, poolFen = 1000) => {
  const kept = await open();
  await kept.ledger.open('line', poolFen, someInstant);
  const post = (...postings: readonly Posting[]) => kept.register.commit({ postings, events: [] });
  return { ...kept, post };
};

onBoth('the ledger', (open) => {
  it('opens a fund line once; opened again, nothing of it changes', async () => {
    const { ledger, post } = await withALine(open);
    await post(aPosting());
    await ledger.open('line', 5000, someInstant);
    expect(await ledger.balance('line')).toEqual({
      fundLineId: 'line',
      pool: 1000,
      openedWith: 1000,
      free: 900,
      reserved: 100,
      committed: 0,
      paid: 0,
      recovered: 0,
    });
    expect(await ledger.balance('none')).toBeUndefined();
  });

  it('records a transfer once', async () => {
    const { ledger, post } = await withALine(open);
    await post(aPosting());
    await expect(post(aPosting())).rejects.toThrow(named('CaseMoved'));
    expect(await ledger.postings('line')).toEqual([aPosting()]);
    expect(await ledger.balance('line')).toMatchObject({ free: 900, reserved: 100 });
  });

  it('takes the last fen of an account and not one more', async () => {
    const { ledger, post } = await withALine(open, 100);
    await expect(post(aPosting({ fen: fen(101) }))).rejects.toThrow(named('BelowZero'));
    await post(aPosting());
    expect(await ledger.balance('line')).toMatchObject({ free: 0, reserved: 100 });
    const more = post(aPosting({ id: 'p2', fen: fen(1) }));
    await expect(more).rejects.toThrow(named('BelowZero'));
  });

  it('never goes below nothing, however many reserve at once', async () => {
    const { ledger, post } = await withALine(open, 500);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 12 }, (_, n) => post(aPosting({ id: `p${n}` }))),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect(await ledger.balance('line')).toMatchObject({ free: 0, reserved: 500 });
    expect(await ledger.postings('line')).toHaveLength(5);
  });

  it('moves money along every way there is, and the pool stays what it was', async () => {
    const { ledger, post } = await withALine(open);
    const ways = ['reserve', 'commit', 'restore', 'commit', 'settle'] as const;
    for (const [n, transfer] of ways.entries()) await post(aPosting({ id: `p${n}`, transfer }));
    await post(aPosting({ id: 'x', fen: fen(50) }), aPosting({ id: 'y', fen: fen(50) }));
    await post(aPosting({ id: 'z', transfer: 'release', fen: fen(30) }));
    expect(await ledger.balance('line')).toMatchObject({ free: 830, reserved: 70, committed: 0, paid: 100 });
  });

  it('grows and shrinks its pool by documents alone, and remembers what it was opened with', async () => {
    const { ledger, post } = await withALine(open);
    await post(aPosting());
    await post(aPosting({ id: 'more', transfer: 'top-up', fen: fen(500) }));
    await post(aPosting({ id: 'fewer', transfer: 'cut', fen: fen(1400) }));
    expect(await ledger.balance('line')).toMatchObject({
      pool: 100,
      openedWith: 1000,
      free: 0,
      reserved: 100,
    });
    const more = post(aPosting({ id: 'fewer still', transfer: 'cut', fen: fen(1) }));
    await expect(more).rejects.toThrow(named('BelowZero'));
  });

  it('moves many transfers of one fund line in one transaction', async () => {
    const { ledger, post } = await withALine(open);
    await post(...Array.from({ length: 10 }, (_, n) => aPosting({ id: `p${n}` })));
    expect(await ledger.balance('line')).toMatchObject({ free: 0, reserved: 1000 });
    expect(await ledger.postings('line')).toHaveLength(10);
  });

  it('keeps fund lines apart', async () => {
    const { ledger, post } = await withALine(open);
    await ledger.open('other', 100, someInstant);
    await post(aPosting(), aPosting({ fundLineId: 'other' }));
    expect(await ledger.balance('other')).toMatchObject({ free: 0, reserved: 100 });
    expect(await ledger.postings('other')).toHaveLength(1);
  });

  it('takes nothing from a fund line that was never opened, and gives it nothing', async () => {
    const { post } = await withALine(open);
    await expect(post(aPosting({ fundLineId: 'none' }))).rejects.toThrow(named('BelowZero'));
    const topUp = post(aPosting({ fundLineId: 'none', transfer: 'top-up' }));
    await expect(topUp).rejects.toThrow(named('BelowZero'));
  });

  it('stands or falls with the rest of the change', async () => {
    const { ledger, register } = await withALine(open);
    const change = { postings: [aPosting()], sequence: { name: 's', value: 7 }, events: [] };
    await expect(register.commit(change)).rejects.toThrow(named('SequenceTaken'));
    expect(await ledger.balance('line')).toMatchObject({ free: 1000, reserved: 0 });
    expect(await ledger.postings('line')).toEqual([]);
  });
});
