import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Looks } from '../looks.ts';
import { certificate } from './goods-papers.ts';
import { fill } from './hands.ts';

const goods = '原味酸乳';

const openBatches = async (page: Page) => {
  await page.getByRole('link', { name: `商品批次 · ${goods}` }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(goods) }).waitFor();
};

/** A batch gets its code, and the page that anybody may read its address. */
export const registerBatch = async (page: Page, looks: Looks): Promise<string> => {
  await openBatches(page);
  await page.getByText('还没有登记批次。').waitFor();
  await page.getByRole('button', { name: '登记批次' }).click();
  const dialog = page.getByRole('dialog', { name: '登记批次' });
  await fill(page, { 批号: 'L2026-03' });
  await dialog.getByLabel('生产日期').fill('2026-02-01');
  await dialog.getByRole('button', { name: '登记批次' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const code = page.getByRole('link', { name: /^KA-/ });
  await code.waitFor();
  await looks.at(page, 'batch');
  return (await code.getAttribute('href')) ?? '';
};

const openDialog = async (page: Page) => {
  await page.getByRole('button', { name: '添加证书 · L2026-03' }).click();
  return page.getByRole('dialog', { name: '添加证书 · L2026-03' });
};

const sayKind = async (page: Page, kind: string, number: string) => {
  await page.getByRole('combobox', { name: '证书种类' }).click();
  await page.getByText(kind, { exact: true }).last().click();
  await fill(page, { 证书编号: number });
};

/** A paper is uploaded once, and chosen the next time. */
export const addCertificates = async (page: Page, looks: Looks) => {
  const dialog = await openDialog(page);
  await sayKind(page, '原产地证书', 'RU-2026-17');
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: /拖到此处，或点击选择/ }).click();
  await (await chooser).setFiles(certificate);
  await dialog.getByRole('button', { name: `不用这份 ${certificate.name}` }).waitFor();
  await looks.at(page, 'batch-certificate');
  await dialog.getByRole('button', { name: '添加证书' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('RU-2026-17').waitFor();

  const again = await openDialog(page);
  await again.getByRole('button', { name: `选用 ${certificate.name}` }).click();
  await sayKind(page, '卫生证书', 'RU-2026-18');
  await again.getByRole('button', { name: '添加证书' }).click();
  await again.waitFor({ state: 'hidden' });
  await page.getByText('RU-2026-18').waitFor();
  expect(await page.getByText(certificate.name).count()).toBe(2);
};

/** An officer opens the paper beside the batch. */
export const openPaper = async (page: Page, looks: Looks, owner: string) => {
  await page.goto(new URL(`/work/books/${owner}`, page.url()).href);
  await openBatches(page);
  await page
    .getByRole('button', { name: `预览 ${certificate.name}` })
    .first()
    .click();
  await page.locator(`iframe[title="${certificate.name}"]`).waitFor();
  await page.getByRole('button', { name: `收起 ${certificate.name}` }).click();
  await looks.at(page, 'batch-officer');
};

/** Whoever holds the goods needs no sign-in. */
export const lookUp = async (page: Page, looks: Looks, path: string) => {
  await page.goto(new URL(path, page.url()).href);
  await page.getByText('已登记的批次').waitFor();
  await page.getByText('RU-2026-17').waitFor();
  await page.getByText(/^演示数据/).waitFor();
  await looks.at(page, 'trace');
  expect(await page.getByText(certificate.name).count()).toBe(0);
};

export const printLabels = async (page: Page, looks: Looks) => {
  await page.getByRole('link', { name: '打印标签' }).click();
  await page.getByRole('spinbutton', { name: '标签张数' }).fill('3');
  const labels = page.getByRole('figure').filter({ hasText: 'L2026-03' });
  await labels.nth(3).waitFor({ state: 'hidden' });
  expect(await labels.count()).toBe(3);
  await looks.at(page, 'labels');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false);
  expect(await labels.first().isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
};
