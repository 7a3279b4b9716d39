import type { Browser, Page } from 'playwright-core';
import type { Zone } from './zone.ts';

/** People at their browsers, each with one of their own. */
export type Visits = {
  /** Their page, signed in; the same one when they come again. */
  as(person: string): Promise<Page>;
  /** Somebody whom nobody knows. */
  stranger(): Promise<Page>;
  /** Days pass: everybody goes home, and signs in again when they are needed. */
  moveTo(instant: string): Promise<void>;
};

const patience = 60_000;

export const openVisits = (browser: Browser, zone: Zone): Visits => {
  const pages = new Map<string, Page>();

  const stranger = async (): Promise<Page> => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(patience);
    // A token of the zone's day would be expired, or not yet valid, by the browser's own.
    await context.clock.install({ time: await zone.now() });
    const page = await context.newPage();
    await page.goto(zone.baseUrl);
    return page;
  };

  const arrive = async (person: string): Promise<Page> => {
    const page = await stranger();
    await signIn(page, zone, person);
    pages.set(person, page);
    return page;
  };

  return {
    stranger,
    as: async (person) => pages.get(person) ?? arrive(person),
    moveTo: async (instant) => {
      await Promise.all([...pages.values()].map((page) => page.context().close()));
      pages.clear();
      await zone.moveTo(instant);
    },
  };
};

export const nameOf = ({ people }: Zone, person: string): string => {
  const name = people.get(person);
  if (name === undefined) throw new Error(`${person} is none of the demonstration's people.`);
  return name;
};

const signIn = async (page: Page, zone: Zone, person: string) => {
  const name = nameOf(zone, person);
  await page.getByRole('button', { name: '登录办理' }).click();
  await page.getByRole('heading', { name: '请选择登录人员' }).waitFor();
  await page.getByRole('button', { name }).click();
  await page.getByRole('banner').getByRole('button', { name }).waitFor();
};
