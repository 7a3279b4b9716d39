import type { Page } from 'playwright-core';
import type { Looks } from '../looks.ts';
import { confirm, fill, goTo } from './hands.ts';
import { send } from './officers.ts';

/** A table as it is published: titles, a heading, a code without its zero, one that is too short, a footnote. */
const officialTable = [
  ',跨境电子商务零售进口商品清单（演示）,,',
  '序号,税则号列,货品名称,备注',
  '第四章 乳品,,,',
  '1,4029100,浓缩但未加糖的非固状乳及奶油,',
  '2,04031000,酸乳,仅限网购保税商品',
  '3,0405,黄油,',
  '4,08011100,干的椰子,另有规定的从其规定',
  '注：货品名称仅供参考,,,',
].join('\r\n');

const toFile = async (page: Page) => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /把公布的清单拖到此处/ }).click();
  await (await chooser).setFiles({
    name: '清单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${officialTable}`),
  });
};

export const draftVersion = async (page: Page, looks: Looks) => {
  await goTo(page, '清单管理');
  await page.getByRole('heading', { name: '起草新版本' }).waitFor();
  await fill(page, {
    版本号: '2026-demo',
    '清单名称（中文）': '跨境电子商务零售进口商品清单（2026年演示）',
    '清单名称（英文）': 'Positive list (2026, demonstration)',
    来源: '演示公告第1号',
  });
  await page.getByLabel('生效日期').fill('2026-04-01');
  await page.getByRole('checkbox', { name: /演示数据/ }).check();
  await looks.at(page, 'list-draft');
  await page.getByRole('button', { name: '起草' }).click();
  await toFile(page);
  await page.getByText(/已导入 清单.csv/).waitFor();
  await looks.at(page, 'list-report');
};

export const settleAndPropose = async (page: Page, looks: Looks) => {
  await page.getByRole('button', { name: '处理第 6 行' }).click();
  const dialog = page.getByRole('dialog', { name: '处理第 6 行' });
  await dialog.getByRole('spinbutton', { name: '序号' }).fill('3');
  await dialog.getByRole('textbox', { name: '税则号列' }).fill('0405.1000');
  await dialog.getByRole('textbox', { name: '货品名称' }).fill('黄油');
  await dialog.getByRole('textbox', { name: '理由' }).fill('税号按公告原文补全');
  await looks.at(page, 'list-settle');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/已补录：04051000 黄油/).waitFor();
  await confirm(page, '提出', '提出该版本？');
  await page.getByText('征求意见中').first().waitFor();
};

const openCase = async (page: Page) => {
  await goTo(page, '我的待办');
  await page.getByRole('link', { name: /2026-demo/ }).click();
};

export const agree = async (page: Page) => {
  await openCase(page);
  await page.getByRole('radio', { name: '同意', exact: true }).check();
  await send(page, '同意');
};

export const oppose = async (page: Page, looks: Looks) => {
  await openCase(page);
  await page.getByRole('radio', { name: '不予通过', exact: true }).check();
  await page.getByRole('combobox', { name: '理由' }).click();
  await page.getByText('其他原因，见说明').last().click();
  await page.keyboard.press('Escape');
  await page.getByRole('textbox', { name: /意见/ }).last().fill('酸乳的备注请与公告核对。');
  await looks.at(page, 'list-opinion');
  await send(page, '不予通过');
};

export const confirmWithNote = async (page: Page, looks: Looks) => {
  await openCase(page);
  await page.getByRole('radio', { name: '同意', exact: true }).check();
  await page.getByRole('button', { name: '提交决定' }).click();
  await page.getByText('请填写说明').waitFor();
  await page.getByRole('textbox', { name: /意见/ }).last().fill('已与海关核对，与公告一致。');
  await looks.at(page, 'list-confirmation');
  await send(page, '同意');
};

export const readAnnouncement = async (page: Page, looks: Looks) => {
  await goTo(page, '正面清单');
  await page.getByRole('link', { name: /2026-demo 版公告/ }).waitFor();
  await page.getByRole('textbox', { name: '编号或名称' }).fill('0405.10.0000');
  await page.getByLabel('日期').fill('2026-04-01');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('在清单内：1 条').waitFor();
  await looks.at(page, 'lists');
  await page.getByRole('link', { name: /2026-demo 版公告/ }).click();
  await page.getByText('演示公告第1号').waitFor();
  await looks.at(page, 'list-announcement');
};

export const askOnDay = async (page: Page, looks: Looks) => {
  await page.getByRole('link', { name: '查看全部条目' }).click();
  await page.getByText('显示 4 条，共 4 条').waitFor();
  await looks.at(page, 'list-in-force');
  await page.getByLabel('哪一日生效的清单').fill('2026-03-31');
  await page.getByText('显示 40 条，共 40 条').waitFor();
  const table = page.getByRole('region', { name: /可用方向键/ });
  await table.focus();
  await page.keyboard.press('End');
  await table.getByText('脂肪含量≤1.5%固状乳及奶油').waitFor();
  await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
  await page.getByRole('row').nth(40).waitFor();
  await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
  await goTo(page, '正面清单');
  await page.getByRole('link', { name: '比较版本' }).click();
  await page.getByText('2016-excerpt → 2026-demo').waitFor();
  await looks.at(page, 'list-difference');
};
