import { expect, it } from 'vitest';
import type { LinkRow } from '#functions/ports.ts';
import { aSubject } from '../support/some-cases.ts';
import { onBoth } from '../support/twins.ts';

const phone = { kind: 'phone', hash: 'a1' } as const;
const row = (subjectId: string, but: Partial<LinkRow> = {}): LinkRow => ({ ...phone, subjectId, ...but });

onBoth('what subjects have in common', (open) => {
  const linked = async (...adds: readonly LinkRow[]) => {
    const kept = await open();
    await kept.register.commit({ events: [], links: { adds, removes: [] } });
    return kept;
  };

  it('finds every subject that has it, by their ids', async () => {
    const { register } = await linked(
      row('s2'),
      row('s1'),
      row('s3', { hash: 'b2' }),
      row('s4', { kind: 'account' }),
    );
    expect(await register.linkedBy(phone, 10)).toEqual(['s1', 's2']);
  });

  it('finds no more than were asked for', async () => {
    const { register } = await linked(row('s1'), row('s2'), row('s3'));
    expect(await register.linkedBy(phone, 2)).toEqual(['s1', 's2']);
  });

  it('no longer finds whom it was taken from', async () => {
    const { register } = await linked(row('s1'), row('s2'));
    await register.commit({ events: [], links: { adds: [], removes: [row('s1')] } });
    expect(await register.linkedBy(phone, 10)).toEqual(['s2']);
  });

  it('can be written twice', async () => {
    const { register } = await linked(row('s1'));
    await register.commit({ events: [], links: { adds: [row('s1')], removes: [row('s9')] } });
    expect(await register.linkedBy(phone, 10)).toEqual(['s1']);
  });

  it('is written with the case that says so, or not at all', async () => {
    const { register } = await open();
    const stale = aSubject({ version: 2 });
    const links = { adds: [row(stale.id)], removes: [] };
    await expect(register.commit({ cases: [stale], events: [], links })).rejects.toThrow(
      expect.objectContaining({ name: 'CaseMoved' }),
    );
    expect(await register.linkedBy(phone, 10)).toEqual([]);
  });
});
