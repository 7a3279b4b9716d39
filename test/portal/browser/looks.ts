import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

/** WCAG 2.2, levels A and AA. */
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const album = 'out/screenshots';

/** Nothing is being fetched any more: no skeleton, no table and no button that turns its wheel. */
const comeToRest = async (page: Page) => {
  const waiting = page
    .getByRole('status', { name: '正在加载' })
    .or(page.locator('[aria-busy="true"]'))
    .or(page.getByRole('img', { name: 'loading' }));
  await waiting.filter({ visible: true }).first().waitFor({ state: 'detached' });
};

/** Looks at pages: keeps a picture of each, and whatever axe holds against it until all have been seen. */
export const openLooks = () => {
  mkdirSync(album, { recursive: true });
  const found: string[] = [];
  let seen = 0;
  return {
    found,
    at: async (page: Page, name: string) => {
      await comeToRest(page);
      seen += 1;
      const place = String(seen).padStart(2, '0');
      await page.screenshot({
        path: `${album}/${place}-${name}.png`,
        fullPage: true,
        animations: 'disabled',
      });
      // In its usual mode axe opens a second page, which puts this one into the background.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(standard).analyze();
      for (const { id, help, nodes } of violations)
        for (const { html } of nodes) found.push(`${name}: ${id} (${help}): ${html.slice(0, 200)}`);
    },
    /** For whoever must find out why: every page that was open. */
    keepWhereItStopped: async (browser: Browser) => {
      const pages = browser.contexts().flatMap((context) => context.pages());
      for (const [n, page] of pages.entries())
        await page.screenshot({ path: `${album}/stopped-${n + 1}.png`, fullPage: true });
    },
  };
};

export type Looks = ReturnType<typeof openLooks>;
