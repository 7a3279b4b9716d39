import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Looks } from '../looks.ts';
import { confirm, goTo } from './hands.ts';
import type { Company } from './papers.ts';

export const prepareAllocation = async (page: Page, looks: Looks) => {
  await goTo(page, '资金分配');
  const window = page.getByRole('region', { name: '寄递费用支持（2026年上半年）' });
  await confirm(page, '发起分配', '确认发起资金分配？', window);
  await page.getByText('待复核').first().waitFor();
  await looks.at(page, 'allocations');
};

/** Whoever passes by reads who is to get how much, and nothing that names a person. */
export const readNotice = async (page: Page, looks: Looks, { name }: Company) => {
  await goTo(page, '公示公告');
  await page.getByRole('link', { name: /拟支持名单公示/ }).click();
  await page.getByRole('row').filter({ hasText: name }).waitFor();
  expect(await page.getByRole('main').innerText()).not.toMatch(/\d{15}|演示联系人|演示人甲/);
  await looks.at(page, 'notice');
};
