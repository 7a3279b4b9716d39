import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import * as z from 'zod';
import { payments, resultFile, sha256 } from '#demo/world/bank.ts';
import type { Looks } from '../looks.ts';
import { choose, goTo, handedOut } from './hands.ts';

export const makeBatch = async (page: Page, looks: Looks) => {
  await goTo(page, '资金拨付');
  await page.getByRole('button', { name: '制作拨付批次' }).waitFor();
  await looks.at(page, 'finance');
  await page.getByRole('button', { name: '制作拨付批次' }).click();
  const dialog = page.getByRole('dialog', { name: '制作拨付批次' });
  await dialog.getByRole('button', { name: '制作拨付批次' }).click();
  await page.getByText('待复核').first().waitFor();
};

const Manifest = z.object({
  sequence: z.number(),
  count: z.number(),
  files: z.array(z.object({ encoding: z.string(), sha256: z.string() })),
});

export type BankFile = { readonly sequence: number; readonly bytes: Buffer };

const openBatch = async (page: Page) => {
  await goTo(page, '资金拨付');
  await page.getByRole('region', { name: '拨付批次' }).getByRole('link').first().click();
  await page.waitForURL(/\/work\/batch\//);
  await page.getByText('已送银行').first().waitFor();
};

/** The bank file and its manifest, held against each other. */
export const download = async (page: Page, looks: Looks): Promise<BankFile> => {
  await openBatch(page);
  await looks.at(page, 'batch-exported');
  const bytes = await handedOut(page, '下载 UTF-8 文件');
  const manifest = Manifest.parse(JSON.parse((await handedOut(page, '下载清单')).toString('utf8')));
  expect(manifest.files).toContainEqual({ encoding: 'utf-8', sha256: sha256(bytes) });
  return { sequence: manifest.sequence, bytes };
};

/** The bank has paid everything. */
export const uploadResult = async (page: Page, looks: Looks, { sequence, bytes }: BankFile) => {
  await openBatch(page);
  const buffer = resultFile(sequence, payments(bytes), () => ({ status: '成功', reason: '' }));
  await choose(page, '银行结果文件', { name: '银行回盘.csv', mimeType: 'text/csv', buffer });
  await page.getByText('已办结').first().waitFor();
  await looks.at(page, 'batch-closed');
};
