import type { Page } from 'playwright-core';
import type { Looks } from '../looks.ts';
import { goTo } from './hands.ts';
import { send } from './officers.ts';

/** The question about so many rows. */
const open = async (page: Page, company: string, rows: number) => {
  await goTo(page, '我的待办');
  await page.getByRole('link', { name: new RegExp(`${company}：商品备案，${rows} 行`) }).click();
  await page.waitForURL(/\/work\/goods-filing\//);
};

/** One answer for every row that asks the same. */
export const answerForAll = async (page: Page, looks: Looks, company: string) => {
  await open(page, company, 3);
  await page.getByText('满洲里海关 · 涉及 3 行').waitFor();
  const form = page.locator('section').filter({ hasText: '办理意见' }).filter({ hasText: '野生动植物种' });
  await form.getByRole('radio', { name: '同意', exact: true }).check();
  await looks.at(page, 'goods-question');
  await send(page, '同意', form);
};

export const refuseWithWords = async (page: Page, company: string, words: string) => {
  await open(page, company, 1);
  await page.getByRole('radio', { name: '不予通过', exact: true }).check();
  await page.getByRole('combobox', { name: '理由' }).click();
  await page.getByText('其他原因，见说明').last().click();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: /其他原因，见说明/ }).fill(words);
  await send(page, '不予通过');
};

/** What was said of such goods before stands beside the question. */
export const readPrecedentAndAgree = async (page: Page, looks: Looks, company: string, words: string) => {
  await open(page, company, 1);
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

/** A question that two departments are asked is answered once both have agreed. */
export const agree = async (page: Page, company: string) => {
  await open(page, company, 1);
  await page.getByRole('radio', { name: '同意', exact: true }).check();
  await send(page, '同意');
};
