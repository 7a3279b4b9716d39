import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Looks } from '../looks.ts';
import { fill, goTo } from './hands.ts';
import type { Company } from './papers.ts';

const wrongly = (subjectId: string) => `${subjectId.slice(0, 17)}${subjectId.endsWith('7') ? '8' : '7'}`;

const subjectIdIn = (page: Page) => page.getByRole('textbox', { name: '统一社会信用代码' });

export const openRegistration = async (page: Page) => {
  await page.getByRole('link', { name: '进入企业工作台' }).click();
  await page.getByRole('link', { name: '主体登记' }).first().click();
};

/** A wrong check character is refused beside its field, before anything is sent. */
export const seeWrongCodeRefused = async (page: Page, looks: Looks, { subjectId }: Company) => {
  await subjectIdIn(page).fill(wrongly(subjectId));
  await page.getByText(/校验位.*应为/).waitFor();
  expect(await subjectIdIn(page).getAttribute('aria-invalid')).toBe('true');
  await looks.at(page, 'register-refused');
};

export const register = async (page: Page, { subjectId, name }: Company) => {
  await subjectIdIn(page).fill(subjectId);
  await fill(page, {
    企业名称: name,
    法定代表人: '演示人甲',
    注册地址: '满洲里市演示路1号',
    联系人: '演示联系人',
    联系电话: '0470-6200001',
  });
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

export const giveAccount = async (page: Page, looks: Looks) => {
  await page.getByRole('link', { name: '确认收款账户' }).click();
  await fill(page, {
    账号: '6217000000000000077',
    开户银行: '演示银行满洲里支行',
    支付系统行号: '102100099996',
    开户省份: '内蒙古',
    开户城市: '满洲里',
  });
  await page.getByRole('button', { name: '确认账户' }).click();
  await page.getByText('账户已确认（第 1 版）').waitFor();
  await looks.at(page, 'account');
};

const submit = async (page: Page) => {
  await page.getByRole('button', { name: '提交申请' }).click();
  return page.getByRole('dialog', { name: '确认提交申请？' });
};

/** Border trade asks no department: the number is there at once. */
export const fileForBorderTrade = async (page: Page, looks: Looks) => {
  await goTo(page, '企业工作台');
  await page.getByRole('link', { name: '申请备案: 边民互市贸易' }).click();
  await page.getByRole('textbox', { name: '主要市场' }).fill('俄罗斯、蒙古');
  await seeDefectLeadToItsField(page, looks);
  await fill(page, { 结汇银行: '演示银行满洲里支行' });
  await looks.at(page, 'filing-form');
  const dialog = await submit(page);
  await dialog.getByText('无需部门审核，提交后即时办结。').waitFor();
  await dialog.getByRole('button', { name: '提交申请' }).click();
  const number = page.getByRole('status').getByText(/^150781-/);
  await number.waitFor();
  await looks.at(page, 'filing');
};

/** What is missing is said in a list, and the list leads to the field. */
const seeDefectLeadToItsField = async (page: Page, looks: Looks) => {
  await page.getByRole('button', { name: '预检' }).click();
  const summary = page.getByRole('alert').filter({ hasText: '共 1 处需要更正' });
  await summary.waitFor();
  await looks.at(page, 'filing-defects');
  await summary.getByRole('button', { name: /结汇银行/ }).click();
  await page.getByRole('textbox', { name: '结汇银行' }).and(page.locator(':focus')).waitFor();
};

/** Somebody who is called away, and whose finger trembles on the last button. */
export const fileWithTwoPresses = async (page: Page) => {
  await goTo(page, '企业工作台');
  await page.getByRole('link', { name: /^申请备案: .*9610/ }).click();
  await fill(page, { 海关备案编码: '1507960A1B', 交易平台名称: '演示跨境平台' });
  await page.getByText(/^草稿已于 .* 保存$/).waitFor();
  await fill(page, { 主要市场: '俄罗斯' });
  await page.reload();
  const markets = page.getByRole('textbox', { name: '主要市场' });
  await markets.waitFor();
  expect(await markets.inputValue()).toBe('俄罗斯');
  expect(await page.getByRole('textbox', { name: '交易平台名称' }).inputValue()).toBe('演示跨境平台');
  await fill(page, { 店铺网址: 'https://shop.example.com/' });
  const dialog = await submit(page);
  await dialog.getByRole('button', { name: '提交申请' }).dblclick();
  await dialog.waitFor({ state: 'hidden' });
  await page
    .getByText(/等待 .+ 办理/)
    .first()
    .waitFor();
};

/** A change of the shop's address is commerce's matter, and nobody else's. */
export const changeTheShop = async (page: Page, looks: Looks) => {
  await goTo(page, '企业工作台');
  await page.getByRole('link', { name: /^申请变更: .*9610/ }).click();
  await fill(page, { 店铺网址: 'https://shop2.example.com/' });
  await page
    .getByRole('region', { name: '与现行备案的差异' })
    .getByText('https://shop2.example.com/')
    .waitFor();
  await looks.at(page, 'filing-change');
  const dialog = await submit(page);
  await dialog.getByText(/同时送 满洲里市商务局 审核/).waitFor();
  await dialog.getByRole('button', { name: '提交申请' }).click();
  const standing = page.getByRole('region', { name: '变更办理中' });
  await standing.getByText(/等待 满洲里市商务局/).waitFor();
  expect(await standing.getByText(/^等待 /).count()).toBe(1);
  await looks.at(page, 'filing-changing');
};

/** What the desk looks like to somebody who has begun more than one thing. */
export const seeDesk = async (page: Page, looks: Looks) => {
  await goTo(page, '企业工作台');
  await page.getByRole('link', { name: '查看: 边民互市贸易' }).waitFor();
  await looks.at(page, 'desk');
};
