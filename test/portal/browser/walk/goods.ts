import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Looks } from '../looks.ts';
import { corrected, ownFile, ownHeaders } from './goods-papers.ts';
import { choose, confirm, fill, goTo, handedOut } from './hands.ts';
import type { Paper } from './papers.ts';

/** A goods filing has a page of its own, and that is where one is led. */
const onItsPage = /\/goods\/[0-9a-f-]{36}$/;

const preview = (page: Page) => page.getByRole('region', { name: '预览' });
const rows = (page: Page) => page.getByRole('region', { name: '逐行结果', exact: true });

export const openGoods = async (page: Page, company: string) => {
  await page.getByRole('link', { name: '进入企业工作台' }).click();
  await page.getByRole('link', { name: company }).click();
  await goTo(page, '商品备案');
  await page.getByRole('region', { name: '新建商品备案' }).waitFor();
};

const chooseMode = async (page: Page) => {
  await page.getByRole('combobox', { name: '业务模式' }).click();
  await page.getByRole('option', { name: /9610/ }).waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
};

export const bring = async (page: Page, where: string, file: Paper) => {
  await choose(page, where, file);
  await page.waitForURL(onItsPage);
};

/** Which header of the file stands for which column is asked once. */
export const mapColumns = async (page: Page, looks: Looks) => {
  await page.getByText('文件无法读取，不能提交。').waitFor();
  await preview(page).getByText('文件缺少“商品名称”列。').waitFor();
  for (const [own, column] of ownHeaders) {
    await page.getByRole('combobox', { name: new RegExp(`^${column}( \\*)?$`) }).fill(own);
    await page.keyboard.press('Enter');
  }
  await looks.at(page, 'goods-mapping');
  await page.getByRole('button', { name: '保存并重新读取' }).click();
  await page.getByText(/^已按保存的对应关系读取/).waitFor();
};

/** The first rows as they would be judged; a defect says in which column it lies. */
const seePreview = async (page: Page, looks: Looks) => {
  await preview(page).getByText('CSV（GBK）').waitFor();
  await preview(page).getByText('商品编号：商品编号的格式不正确。').waitFor();
  await looks.at(page, 'goods-preview');
};

export const submit = async (page: Page) => {
  await confirm(page, '提交备案', '确认提交商品备案？');
};

const waitsFor = (page: Page, department: string) => page.getByText(new RegExp(`等待 ${department}.* 办理`));

/** What became of each row: passed, refused with the list and what lies near, with the departments, to be corrected. */
const seeOutcome = async (page: Page, looks: Looks) => {
  await waitsFor(page, '满洲里海关').first().waitFor();
  await waitsFor(page, '满洲里市市场监督管理局').waitFor();
  await page.getByText(/2016-excerpt（提交当日 2026-03-02 生效的版本/).waitFor();
  await rows(page)
    .getByText(/^清单中相近条目：.*04021000 脂肪含量≤1.5%固状乳及奶油/)
    .waitFor();
  await looks.at(page, 'goods-under-review');
  await rows(page).getByText('待部门判断').click();
  await rows(page).getByText('原味酸乳').waitFor({ state: 'hidden' });
  await rows(page).getByText('鲜蜂王浆').waitFor();
};

export const fileOwnFile = async (page: Page, looks: Looks) => {
  await looks.at(page, 'goods-none');
  await chooseMode(page);
  await bring(page, '新建商品备案', ownFile);
  await mapColumns(page, looks);
  await seePreview(page, looks);
  await submit(page);
  await seeOutcome(page, looks);
};

/** The answer is there without a reload; whoever was refused reads why. */
export const readAnswer = async (page: Page, looks: Looks): Promise<Buffer> => {
  await page.getByText('已登记入册 4 行，3 行待更正。').first().waitFor();
  await page.getByRole('region', { name: '需要人工判断的问题' }).getByText('须先注册为保健食品').waitFor();
  await looks.at(page, 'goods-answered');
  const result = (await handedOut(page, '下载逐行结果')).toString('utf8');
  expect(result.trimEnd().split('\r\n')).toHaveLength(8);
  expect(result).toContain('须先注册为保健食品');
  return handedOut(page, '下载待更正的行');
};

/** Only what did not pass comes again, and the headers are known by now. */
export const sendCorrected = async (page: Page, looks: Looks, toCorrect: Buffer) => {
  await page.getByRole('link', { name: '提交更正后的文件' }).click();
  await page.getByText(/^更正“三月商品.csv”/).waitFor();
  await looks.at(page, 'goods-correcting');
  await bring(page, '更正商品备案', corrected(toCorrect));
  await page.getByText(/^已按保存的对应关系读取/).waitFor();
  const again = preview(page).locator('.ant-table-row');
  await again.first().waitFor();
  expect(await again.count()).toBe(3);
  await submit(page);
  await waitsFor(page, '满洲里市市场监督管理局').waitFor();
};

export const seeAllPassed = async (page: Page) => {
  await page.getByText('已登记入册 3 行。').first().waitFor();
};

const pick = async (page: Page, label: string, value: string) => {
  await page.getByRole('combobox', { name: new RegExp(`^(\\* )?${label}$`) }).fill(value);
  await page.keyboard.press('Enter');
};

/** One item without a file; what was typed comes back to be changed. */
export const typeOne = async (page: Page, looks: Looks) => {
  await goTo(page, '商品备案');
  await page.getByRole('button', { name: '不用文件，逐项填写' }).click();
  await fill(page, { 商品编号: '0409000000', 商品名称: '椴树蜜', 规格型号: '500克/罐' });
  await pick(page, '计量单位', '千克');
  await pick(page, '原产国', '俄罗斯');
  await pick(page, '进出口', '进口');
  await fill(page, { 食品召回责任企业: '满洲里演示食品有限公司' });
  await looks.at(page, 'goods-typed');
  await page.getByRole('button', { name: '生成备案并预览' }).click();
  await page.waitForURL(onItsPage);
  await page.getByRole('link', { name: '修改', exact: true }).click();
  const name = page.getByRole('textbox', { name: '商品名称' });
  await name.waitFor();
  expect(await name.inputValue()).toBe('椴树蜜');
  await page.getByText(/^俄罗斯 /).waitFor();
  await name.fill('椴树蜂蜜');
  await page.getByRole('button', { name: '生成备案并预览' }).click();
  await page.waitForURL(onItsPage);
  await preview(page).getByText('椴树蜂蜜').waitFor();
  await looks.at(page, 'goods-typed-preview');
  await submit(page);
  await page.getByText('已登记入册 1 行。').first().waitFor();
};

/** What the subject may trade now. */
export const openBook = async (page: Page, looks: Looks) => {
  await goTo(page, '商品备案');
  await page.getByRole('link', { name: '商品台账' }).click();
  await page.getByText('椴树蜂蜜').waitFor();
  await looks.at(page, 'goods-book');
};
