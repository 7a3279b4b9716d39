import type { Locator, Page } from 'playwright-core';
import type { Looks } from '../looks.ts';
import { goTo } from './hands.ts';

type Decision = {
  readonly matter: RegExp;
  readonly decision: string;
  /** Under which name the pages are looked at, if they are. */
  readonly name?: string;
};

/** The decision that is chosen, sent, and said yes to once more; of several forms, that one. */
export const send = async (page: Page, decision: string, form: Page | Locator = page) => {
  await form.getByRole('button', { name: '提交决定' }).click();
  const dialog = page.getByRole('dialog', { name: `确认“${decision}”？` });
  await dialog.getByRole('button', { name: '提交决定' }).click();
  await dialog.waitFor({ state: 'hidden' });
};

/** Opens a case from the worklist, looks, and decides. */
export const decide = async (page: Page, looks: Looks, { matter, decision, name }: Decision) => {
  const look = async (part: string) => {
    if (name !== undefined) await looks.at(page, `${name}-${part}`);
  };
  await goTo(page, '我的待办');
  const link = page.getByRole('link', { name: matter });
  await link.waitFor();
  await look('worklist');
  await link.click();
  await page.getByRole('radio', { name: decision, exact: true }).check();
  await look('case');
  await send(page, decision);
};
