import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Paper } from './papers.ts';

/** By the navigation that every page has. */
export const goTo = (page: Page, place: string) =>
  page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: place, exact: true }).click();

/** Presses a button that asks once more, and says yes. */
export const confirm = async (
  page: Page,
  label: string,
  question: string,
  within: Pick<Page, 'getByRole'> = page,
) => {
  await within.getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: question });
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
};

/** Drops a file on the place of its kind. */
export const choose = async (page: Page, kind: string | RegExp, file: Paper) => {
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('region', { name: kind })
    .getByRole('button', { name: /拖到此处，或点击选择/ })
    .click();
  await (await chooser).setFiles(file);
};

/** The file that a button hands out. */
export const handedOut = async (page: Page, label: string): Promise<Buffer> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: label }).click();
  return readFileSync(await (await download).path());
};

export const fill = async (page: Page, values: Readonly<Record<string, string>>) => {
  for (const [label, value] of Object.entries(values))
    await page.getByRole('textbox', { name: label }).fill(value);
};
