import type { Page } from 'playwright-core';
import type { Looks } from '../looks.ts';
import { goTo } from './hands.ts';
import { send } from './officers.ts';

const open = async (page: Page, company: string) => {
  await goTo(page, '我的待办');
  await page.getByRole('link', { name: new RegExp(`${company}：商品备案`) }).click();
  await page.waitForURL(/\/work\/goods-filing\//);
};

/** One answer for every row that asks the same. */
export const answerForAll = async (page: Page, looks: Looks, company: string) => {
  await open(page, company);
  await page.getByText('满洲里海关 · 涉及 3 行').waitFor();
  await page.getByRole('radio', { name: '同意', exact: true }).check();
  await looks.at(page, 'goods-question');
  await send(page, '同意');
};

export const refuseWithWords = async (page: Page, company: string, words: string) => {
  await open(page, company);
  await page.getByRole('radio', { name: '不予通过', exact: true }).check();
  await page.getByRole('combobox', { name: '理由' }).click();
  await page.getByText('其他原因，见说明').last().click();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: /其他原因，见说明/ }).fill(words);
  await send(page, '不予通过');
};

/** What was said of such goods before stands beside the question. */
export const readPrecedentAndAgree = async (page: Page, looks: Looks, company: string, words: string) => {
  await open(page, company);
  await page.getByText('此前对同类商品的答复').waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: '鲜蜂王浆' })
    .filter({ hasText: words })
    .first()
    .waitFor();
  await looks.at(page, 'goods-precedent');
  await page.getByRole('radio', { name: '同意', exact: true }).check();
  await send(page, '同意');
};
