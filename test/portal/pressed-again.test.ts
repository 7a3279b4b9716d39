import { describe, expect, it } from 'vitest';
import { aLatch } from '../../portal/src/parts/latch.ts';

describe('a button that is pressed again', () => {
  it('does nothing while it runs, also in the same instant', () => {
    const latch = aLatch();
    expect([latch.close(), latch.close()]).toEqual([true, false]);
  });

  it('is known to run until it is done, though its dialogue was closed and opened meanwhile', () => {
    const latch = aLatch();
    latch.close();
    expect(latch.isClosed()).toBe(true);
    latch.open();
    expect(latch.isClosed()).toBe(false);
  });

  it('does it anew once it is done', () => {
    const latch = aLatch();
    latch.close();
    latch.open();
    expect(latch.close()).toBe(true);
  });
});
