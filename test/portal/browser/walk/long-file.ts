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

const seeLine = (page: Page, line: number) => table(page).getByText(String(line), { exact: true }).waitFor();

/** By the keyboard: to the end at once, to a line in the middle, on from there, and back to the beginning. */
export const goThrough = async (page: Page, rows: number) => {
  await table(page).focus();
  await page.keyboard.press('End');
  await seeLine(page, rows + 1);
  const number = page.getByRole('spinbutton', { name: '转到文件第几行' });
  await number.fill(String(rows / 2));
  await number.press('Enter');
  await page.getByText('已转到第 2,500 行').waitFor();
  await seeLine(page, rows / 2);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  await seeLine(page, rows / 2 + 10);
  await page.keyboard.press('Home');
  await seeLine(page, 2);
};
