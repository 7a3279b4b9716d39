import type { Page } from 'playwright-core';
import type { Looks } from '../looks.ts';
import type { Zone } from '../zone.ts';

/** How far a page reaches beyond its window to the right. */
const sticksOut = async (page: Page): Promise<number> =>
  Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));

/** Pages as a telephone shows them; kept are the addresses of those that reach beyond its edge. */
export const openTelephone = ({ baseUrl }: Zone, looks: Looks) => {
  const beyond: string[] = [];
  return {
    beyond,
    lookAt: async (page: Page, path: string) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`${baseUrl}${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await looks.at(page, `narrow${path.replace(/\W+/g, '-')}`);
      if ((await sticksOut(page)) > 0) beyond.push(path);
    },
  };
};
