import { expect, it } from 'vitest';
import type { Access } from '#domain/filing/sharing/access.ts';
import { day } from '#domain/shared/day.ts';
import { onBoth } from '../support/twins.ts';

const access = (n: number, at: string): Access => ({
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  at,
  by: 'commerce-1',
  department: 'commerce',
  purpose: 'supervision',
  scopes: ['identity'],
  way: 'query',
  count: 2,
});

onBoth('the ledger of accesses', (open) => {
  it('finds a reading by its day in China and by each subject, in order, once however often it is recorded', async () => {
    const { accesses } = await open();
    const late = access(1, '2026-03-02T16:30:00.000Z');
    const later = access(2, '2026-03-02T17:00:00.000Z');
    for (const one of [later, late, late]) await accesses.record(one, ['a', 'b', 'a']);
    expect(await accesses.onDay(day('2026-03-03'))).toEqual([late, later]);
    expect(await accesses.onDay(day('2026-03-02'))).toEqual([]);
    expect(await accesses.of('b')).toEqual([late, later]);
    expect(await accesses.of('c')).toEqual([]);
  });

  it('records one reading of more subjects than a transaction holds', async () => {
    const { accesses } = await open();
    const subjects = Array.from({ length: 250 }, (_, n) => `subject-${n}`);
    await accesses.record(access(3, '2026-03-04T01:00:00.000Z'), subjects);
    expect(await accesses.of('subject-249')).toHaveLength(1);
    expect(await accesses.onDay(day('2026-03-04'))).toHaveLength(1);
  });
});
