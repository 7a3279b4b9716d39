import type { Page } from 'playwright-core';
import type { Subject } from '#demo/world/subjects.ts';
import { bring, submit } from './goods.ts';
import { longFile } from './goods-papers.ts';
import { goTo } from './hands.ts';

const table = (page: Page) => page.getByRole('region', { name: /^逐行结果（可用/ });

const rowsOf = (page: Page) => table(page).locator('.ant-table-row');

/** Five thousand rows, until the departments have them. */
export const fileLongFile = async (page: Page, subject: Subject) => {
  await goTo(page, '商品备案');
  await bring(page, '新建商品备案', longFile(subject));
  await submit(page);
  await page
    .getByText(/等待 满洲里海关.* 办理/)
    .first()
    .waitFor();
  await rowsOf(page).first().waitFor();
};

export const drawnRows = (page: Page): Promise<number> => rowsOf(page).count();

/** By the keyboard, page after page of the rows, until the last one is there. */
export const scrollToLastOf = async (page: Page, rows: number) => {
  const pageSize = 200;
  const count = new Intl.NumberFormat('zh-CN');
  await table(page).focus();
  for (let loaded = pageSize; loaded < rows; loaded += pageSize) {
    await page.getByText(`已载入 ${count.format(loaded)} 行`).waitFor();
    await page.keyboard.press('End');
  }
  await page.getByText(`共 ${count.format(rows)} 行`, { exact: true }).waitFor();
  await page.keyboard.press('End');
  await table(page)
    .getByText(`${rows + 1}`, { exact: true })
    .waitFor();
};
