import type { Page } from 'playwright-core';
import type { Looks } from '../looks.ts';
import { goTo } from './hands.ts';

/** Opens a case from the worklist, looks, and decides. */
export const decide = async (
  page: Page,
  looks: Looks,
  { matter, decision, name }: { matter: RegExp; decision: string; name: string },
) => {
  await goTo(page, '我的待办');
  const link = page.getByRole('link', { name: matter });
  await link.waitFor();
  await looks.at(page, `${name}-worklist`);
  await link.click();
  await page.getByRole('radio', { name: decision, exact: true }).check();
  await looks.at(page, `${name}-case`);
  await page.getByRole('button', { name: '提交决定' }).click();
  const dialog = page.getByRole('dialog', { name: `确认“${decision}”？` });
  await dialog.getByRole('button', { name: '提交决定' }).click();
  await dialog.waitFor({ state: 'hidden' });
};
