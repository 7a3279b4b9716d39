import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Looks } from '../looks.ts';
import { choose, confirm, goTo } from './hands.ts';
import { type Company, papersOf } from './papers.ts';

type Stated = ReturnType<typeof papersOf>['scanned'][number];

const paper = async (page: Page, kind: string, label: string, { paper: file, number, yuan }: Stated) => {
  const place = page.getByRole('region', { name: kind });
  await choose(page, kind, file);
  await place.getByRole('textbox', { name: label }).fill(number);
  await place.getByRole('textbox', { name: '金额（元）' }).fill(yuan);
  await place.getByRole('button', { name: '上传', exact: true }).click();
  await place.getByRole('listitem').filter({ hasText: file.name }).waitFor();
};

/** A scan goes up first; that it says nothing is known when it has been read. */
const scan = async (page: Page, { paper: file, number, yuan }: Stated) => {
  await choose(page, '寄递费发票', file);
  const row = page.getByRole('listitem').filter({ hasText: file.name });
  await row.getByRole('textbox', { name: '发票号码' }).fill(number);
  await row.getByRole('textbox', { name: '金额（元）' }).fill(yuan);
  await row.getByRole('button', { name: '保存', exact: true }).click();
  await row.getByText('手工填写').waitFor();
};

const upload = async (page: Page, company: Company) => {
  const { waybills, digital, scanned, receipts } = papersOf(company);
  await choose(page, '运单明细（CSV）', waybills);
  for (const invoice of digital) {
    await choose(page, '寄递费发票', invoice);
    await page.getByRole('listitem').filter({ hasText: invoice.name }).getByText('已读取').waitFor();
  }
  for (const invoice of scanned) await scan(page, invoice);
  for (const receipt of receipts) await paper(page, '银行付款回单', '回单号（选填）', receipt);
  const read = page.getByRole('listitem').filter({ hasText: waybills.name });
  await read.getByText('已读取').waitFor();
  expect(await read.innerText()).toMatch(/可计入 40 · 不计入 9/);
};

const seeLines = async (page: Page, looks: Looks) => {
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('radiogroup', { name: '按结果筛选' }).getByText('不计入').click();
  await page.getByText('共 9 行', { exact: true }).waitFor();
  expect(await page.getByRole('region', { name: /^运单明细.*（可用/ }).innerText()).toMatch(/校验/);
  await looks.at(page, 'claim-lines');
};

const sign = async (page: Page, looks: Looks) => {
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('材料齐全，可以提交。').waitFor();
  await page.getByRole('checkbox', { name: '本人代表企业作出上述承诺' }).check();
  await looks.at(page, 'claim-submit');
};

export const openClaim = async (page: Page, looks: Looks) => {
  await goTo(page, '资金支持');
  const start = page.getByRole('button', { name: '开始申报' });
  await start.waitFor();
  await looks.at(page, 'programmes');
  await start.click();
  await page.getByRole('heading', { level: 1, name: /申报$/ }).waitFor();
};

/** From the waybill file to the button, everything ready. */
export const prepareClaim = async (page: Page, looks: Looks, company: Company) => {
  await openClaim(page, looks);
  await upload(page, company);
  await looks.at(page, 'claim-evidence');
  await seeLines(page, looks);
  await sign(page, looks);
};

export const submitClaim = async (page: Page, looks: Looks) => {
  await confirm(page, '签署并提交', '确认提交申报？');
  await page
    .getByText(/等待 .+ 办理/)
    .first()
    .waitFor();
  await looks.at(page, 'claim-waiting');
};

/** The same page later: where the claim stands, as its owner reads it. */
export const seeClaim = async (
  page: Page,
  looks: Looks,
  company: Company,
  standing: string,
  name: string,
) => {
  await page.getByRole('link', { name: '进入企业工作台' }).click();
  await page.getByRole('link', { name: company.name }).click();
  await goTo(page, '资金支持');
  await page.getByRole('link', { name: '查看申报' }).click();
  await page.getByText(standing).first().waitFor();
  await looks.at(page, name);
};
