import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepPause, type Pause, takePause } from './pause.ts';
import { because, keptOf, openTally } from './tally.ts';

const of = { claims: 100, kills: 10, seed: 7 };

const aPause = (): Pause => {
  const tally = openTally();
  tally.kills.idle += 2;
  tally.restartSeconds.push(1.5);
  because(tally, 'ECONNRESET');
  const kept = { tally: keptOf(tally), lines: [['KA1', 1] satisfies [string, number]], lost: [], wrong: [] };
  return { of, windows: 1, blows: 2, steps: 550, seconds: 12.5, least: 1, ...kept };
};

const aPausedSoak = () => {
  const folder = mkdtempSync(join(tmpdir(), 'kouan-pause-'));
  keepPause(folder, aPause());
  return folder;
};

describe('a soak that has paused', () => {
  it('goes on from where it stood, and is paused no longer', () => {
    const folder = aPausedSoak();
    const pause = takePause(folder, of);
    expect(pause).toEqual(aPause());
    expect(openTally(pause)).toMatchObject({
      windows: 1,
      blows: 2,
      kills: { starting: 0, inFlight: 0, idle: 2 },
      reasons: new Map([['ECONNRESET', 1]]),
    });
    expect(takePause(folder, of)).toBeUndefined();
  });

  it('is not gone on with by another one', () => {
    const folder = aPausedSoak();
    expect(() => takePause(folder, { ...of, seed: 8 })).toThrow('--claims 100 --kills 10 --seed 7');
    expect(takePause(folder, of)).toEqual(aPause());
  });
});
