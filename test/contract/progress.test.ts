import { expect, it } from 'vitest';
import { onBoth } from '../support/twins.ts';

onBoth('how far a file is', (open) => {
  it('is unknown before it has been cut into pieces', async () => {
    const { progress } = await open();
    expect(await progress.of('f1')).toBeUndefined();
  });

  it('counts each piece once at each stage, however often it is done', async () => {
    const { progress } = await open();
    await progress.begin('f1', { pieces: 3, rows: 7_000 });
    for (const number of [1, 3, 1]) await progress.done({ filingId: 'f1', number }, 'screened');
    await progress.done({ filingId: 'f1', number: 2 }, 'entered');
    await progress.begin('f1', { pieces: 3, rows: 7_000 });
    expect(await progress.of('f1')).toEqual({ pieces: 3, rows: 7_000, screened: 2, entered: 1 });
  });
});
