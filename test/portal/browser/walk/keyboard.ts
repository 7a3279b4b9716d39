import type { Locator, Page } from 'playwright-core';
import { nameOf } from '../visits.ts';
import type { Zone } from '../zone.ts';

const farthest = 80;

const isFocused = async (page: Page, goal: Locator) => (await goal.and(page.locator(':focus')).count()) > 0;

/** Tab after tab, as somebody without a mouse goes there. */
const tabTo = async (page: Page, goal: Locator) => {
  await goal.waitFor();
  for (let steps = 0; steps < farthest; steps += 1) {
    if (await isFocused(page, goal)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${farthest} times Tab does not lead to ${goal}.`);
};

const press = async (page: Page, goal: Locator, key: 'Enter' | 'Space' = 'Enter') => {
  await tabTo(page, goal);
  await page.keyboard.press(key);
};

export const signInByKeys = async (page: Page, zone: Zone, person: string) => {
  const name = nameOf(zone, person);
  await press(page, page.getByRole('button', { name: '登录办理' }));
  await page.getByRole('heading', { name: '请选择登录人员' }).waitFor();
  await press(page, page.getByRole('button', { name }));
  await page.getByRole('banner').getByRole('button', { name }).waitFor();
};

export const approveByKeys = async (page: Page, matter: RegExp) => {
  await press(page, page.getByRole('link', { name: '进入我的待办' }));
  await press(page, page.getByRole('link', { name: matter }));
  await press(page, page.getByRole('radio', { name: '同意', exact: true }), 'Space');
  await press(page, page.getByRole('button', { name: '提交决定' }));
  const dialog = page.getByRole('dialog', { name: '确认“同意”？' });
  await press(page, dialog.getByRole('button', { name: '提交决定' }));
  await dialog.waitFor({ state: 'hidden' });
};
