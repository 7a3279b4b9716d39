import { expect, it } from 'vitest';
import { onBoth } from '../support/twins.ts';

onBoth('the mapping of a subject’s columns', (open) => {
  it('is nothing until it is kept, and then the last that was', async () => {
    const { mappings } = await open();
    expect(await mappings.of('a')).toEqual({});
    await mappings.keep('a', { hsCode: '货号', name: '中文名' });
    await mappings.keep('a', { hsCode: '税则' });
    expect(await mappings.of('a')).toEqual({ hsCode: '税则' });
    expect(await mappings.of('b')).toEqual({});
  });

  it('may be cleared, however often', async () => {
    const { mappings } = await open();
    await mappings.keep('a', { hsCode: '货号' });
    for (const _ of [1, 2]) await mappings.keep('a', {});
    expect(await mappings.of('a')).toEqual({});
  });
});
