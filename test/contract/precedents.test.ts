import { expect, it } from 'vitest';
import type { Precedent } from '#domain/positive-list/goods/precedent.ts';
import { day } from '#domain/shared/day.ts';
import { onBoth } from '../support/twins.ts';

const said = (but: Partial<Precedent> = {}): Precedent => ({
  tariff: '04079090',
  name: '鹌鹑蛋',
  question: 'endangered-species',
  answer: 'approve',
  reasons: [],
  departments: ['customs'],
  day: day('2026-03-02'),
  filingId: 'f1',
  ...but,
});

onBoth('precedents', (open) => {
  it('are found by tariff line and question, the newest first', async () => {
    const { precedents } = await open();
    const later = said({ name: '鸽蛋', day: day('2026-03-04') });
    await precedents.keep([said(), later, said({ question: 'dual-use' }), said({ tariff: '04079010' })]);
    expect(await precedents.of('04079090', 'endangered-species')).toEqual([later, said()]);
  });

  it('are one row for each goods, however their name is typed; the latest word stands', async () => {
    const { precedents } = await open();
    const later = said({ name: '鹌鹑 蛋', answer: 'refuse', day: day('2026-03-04') });
    await precedents.keep([later]);
    await precedents.keep([said()]);
    expect(await precedents.of('04079090', 'endangered-species')).toEqual([later]);
    await precedents.keep([said({ brand: '草原' })]);
    expect(await precedents.of('04079090', 'endangered-species')).toHaveLength(2);
  });
});
