import { describe, expect, it, vi } from 'vitest';
import { openClock } from '#local/clock/open-clock.ts';

const noon = Date.UTC(2026, 0, 5, 12);
const held = () => openClock({ now: noon, following: false });

describe('a held clock', () => {
  it('stands still', async () => {
    const clock = held();
    await new Promise((done) => setTimeout(done, 5));
    expect(clock.now()).toBe(noon);
    expect(clock.isFollowing()).toBe(false);
  });

  it('rings what was due in the order of its time, and shows that time meanwhile', () => {
    const clock = held();
    const rung: number[] = [];
    for (const minutes of [30, 10, 20]) {
      clock.at(noon + minutes, () => rung.push(clock.now() - noon));
    }
    clock.moveTo(noon + 25);
    expect(rung).toEqual([10, 20]);
    expect(clock.now()).toBe(noon + 25);
  });

  it('rings what an alarm sets on the way, if it is due by then', () => {
    const clock = held();
    const ring = vi.fn();
    clock.at(noon + 10, () => clock.at(noon + 20, ring));
    clock.moveTo(noon + 30);
    expect(ring).toHaveBeenCalledOnce();
  });

  it('rings alarms of one instant in the order they were set', () => {
    const clock = held();
    const rung: string[] = [];
    clock.at(noon + 1, () => rung.push('first'));
    clock.at(noon + 1, () => rung.push('second'));
    clock.moveTo(noon + 1);
    expect(rung).toEqual(['first', 'second']);
  });

  it('does not ring what was cancelled', () => {
    const clock = held();
    const ring = vi.fn();
    clock.at(noon + 1, ring)();
    clock.moveTo(noon + 2);
    expect(ring).not.toHaveBeenCalled();
  });

  it('rings soon, not at once, for an instant that has passed', async () => {
    const clock = held();
    const ring = vi.fn();
    clock.at(noon - 1, ring);
    expect(ring).not.toHaveBeenCalled();
    await Promise.resolve();
    expect(ring).toHaveBeenCalledOnce();
  });

  it('does not move backwards', () => {
    expect(() => held().moveTo(noon - 1)).toThrow('A clock moves forward only.');
  });

  it('passes a year in no time', () => {
    const clock = held();
    const ring = vi.fn();
    const year = 365 * 24 * 3_600_000;
    clock.at(noon + year, ring);
    clock.moveTo(noon + year);
    expect(ring).toHaveBeenCalledOnce();
  });
});

describe('a following clock', () => {
  it('goes with real time from where it was set', async () => {
    const clock = openClock({ now: noon });
    await new Promise((done) => setTimeout(done, 10));
    expect(clock.now()).toBeGreaterThanOrEqual(noon + 9);
    expect(clock.now()).toBeLessThan(noon + 5_000);
  });

  it('rings by itself', async () => {
    const clock = openClock({ now: noon });
    const rungAt = await new Promise<number>((rung) => {
      clock.at(noon + 15, () => rung(clock.now()));
    });
    expect(rungAt).toBeGreaterThanOrEqual(noon + 15);
  });

  it('goes on from where it was moved to', () => {
    const clock = openClock({ now: noon });
    clock.moveTo(noon + 60_000);
    expect(clock.now()).toBeGreaterThanOrEqual(noon + 60_000);
    expect(clock.isFollowing()).toBe(true);
  });

  it('can be held and let go again without a jump', async () => {
    const clock = openClock({ now: noon });
    clock.hold();
    const stoppedAt = clock.now();
    await new Promise((done) => setTimeout(done, 10));
    expect(clock.now()).toBe(stoppedAt);
    clock.follow();
    expect(clock.now()).toBeLessThan(stoppedAt + 5);
  });

  it('waits longer than a timer of Node can', () => {
    const clock = openClock({ now: noon });
    const cancel = clock.at(noon + 60 * 24 * 3_600_000, () => {});
    expect(clock.now()).toBeLessThan(noon + 5_000);
    cancel();
  });
});
