import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, onTestFailed, vi } from 'vitest';
import { isLeftOut, noChromium, openChromium } from './chromium.ts';
import { type Looks, openLooks } from './looks.ts';
import { openVisits, type Visits } from './visits.ts';
import { startZone, type Zone } from './zone.ts';

type Stage = {
  readonly browser: Browser;
  readonly zone: Zone;
  readonly visits: Visits;
  readonly looks: Looks;
};

/** Against what hangs: how long a walk takes depends on what else the machine does. */
const patience = { testTimeout: 600_000, hookTimeout: 600_000 };

/** A zone of an instant and a browser before it, for the tests of one file; where one fails, its pages are kept. */
export const openStage = (instant: string) => {
  vi.setConfig(patience);
  if (isLeftOut) process.stderr.write(`${noChromium}\n`);
  let browser: Browser | undefined;
  let zone: Zone | undefined;
  let stage: Stage | undefined;

  const now = (): Stage => {
    if (!stage) throw new Error('The zone and the browser are there once the tests run.');
    return stage;
  };

  beforeAll(async () => {
    browser = await openChromium();
    zone = await startZone(instant);
    stage = { browser, zone, visits: openVisits(browser, zone), looks: openLooks() };
  });

  beforeEach(() => {
    onTestFailed(() => now().looks.keepWhereItStopped(now().browser));
  });

  afterAll(async () => {
    await browser?.close();
    await zone?.stop();
  });

  return { now };
};
