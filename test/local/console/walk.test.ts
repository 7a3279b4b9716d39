import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Local } from '#local/cloud.ts';
import { isLeftOut, openChromium } from '#test/portal/browser/chromium.ts';
import { openLooks } from '#test/portal/browser/looks.ts';
import { patience, startFixture } from '../fixtures/running.ts';

let local: Local;
let browser: Browser;

beforeAll(async () => {
  if (isLeftOut) return;
  [local, browser] = await Promise.all([
    startFixture({ clock: '2026-03-02T09:00:00+08:00' }),
    openChromium(),
  ]);
}, patience);

afterAll(async () => {
  await browser?.close();
  await local?.stop();
});

const places = ['总览', '工作流', '数据表', '变更流', '事件', '死信', '文件', '通知', '日志', '时钟', '故障'];
const widths = [1440, 360];

const startExecution = (name: string) => {
  const machine = local.deployment.resources.find(({ type }) => type === 'AWS::StepFunctions::StateMachine');
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new SFNClient({ endpoint: local.awsUrl, region: 'local', credentials }).send(
    new StartExecutionCommand({ stateMachineArn: machine?.arn, name, input: JSON.stringify({ note: name }) }),
  );
};

const open = async (width: number): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.goto(`${local.baseUrl}/_local/`);
  return page;
};

const widerThanItsWindow = (page: Page) => page.evaluate('document.documentElement.scrollWidth > innerWidth');

describe.skipIf(isLeftOut)('the console in Chromium', () => {
  it('leads from the case to what happened in a state, with the keyboard alone', async () => {
    await startExecution('walked');
    const page = await open(1440);
    await page.getByRole('link', { name: '工作流', exact: true }).click();
    await page.getByLabel('按业务编号查找').fill('walked');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'walked' }).click();
    await page.getByRole('link', { name: 'Done, 已完成, 传递' }).waitFor();

    await page.getByRole('link', { name: /^Ask the witness, 已完成/ }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
      'Done, 已完成, 传递',
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ask the witness' }).waitFor();
    expect(await page.getByRole('region', { name: '输出', exact: true }).innerText()).toContain(
      '"note": "walked"',
    );
    expect(page.url()).toContain('state=Ask%20the%20witness');

    await page.goBack();
    await page.getByRole('heading', { name: '经过', exact: true }).waitFor();
    await page.context().close();
  }, 120_000);

  it('shows by itself what happens while somebody looks, unless they hold it', async () => {
    const page = await open(1440);
    await page.getByRole('link', { name: '工作流', exact: true }).click();
    await page.getByRole('link', { name: /^Machine/ }).click();
    await startExecution('seen-at-once');
    await page.getByRole('link', { name: 'seen-at-once' }).waitFor();
    await page.getByLabel('自动刷新').uncheck();
    await startExecution('not-seen');
    await page.waitForTimeout(3_000);
    expect(await page.getByRole('link', { name: 'not-seen' }).count()).toBe(0);
    await page.context().close();
  }, 120_000);

  it('leaves alone what somebody has filled in and not sent yet', async () => {
    const page = await open(1440);
    await page.getByRole('link', { name: '故障', exact: true }).click();
    const field = page.getByRole('group', { name: '变更流送达函数' }).getByLabel('重复');
    await field.fill('0.1');
    await page.getByRole('heading', { name: '计划' }).click();
    await fetch(`${local.baseUrl}/_local/faults`, {
      method: 'POST',
      body: JSON.stringify({ seed: 1, stream: { late: 0 } }),
    });
    await page.waitForTimeout(3_000);
    expect(await field.inputValue()).toBe('0.1');
    await page.context().close();
  }, 120_000);

  it('moves the clock, and switches faults on and off, for whoever presses its buttons', async () => {
    const page = await open(1440);
    await page.getByRole('link', { name: '时钟', exact: true }).click();
    await page.getByLabel('前移到').fill('2026-03-02T10:30');
    await page.getByRole('button', { name: '前移', exact: true }).click();
    await page.getByText('2026-03-02 10:30').first().waitFor();
    expect(new Date(local.clock.now()).toISOString()).toBe('2026-03-02T02:30:00.000Z');

    await page.getByRole('link', { name: '故障', exact: true }).click();
    await page.getByLabel('种子').fill('7');
    await page.getByRole('button', { name: '按此计划开始' }).click();
    await page.getByText('按计划发生（种子 7）').waitFor();
    await page.getByRole('button', { name: '关闭故障' }).click();
    await page.getByText('已关闭').waitFor();
    await page.context().close();
  }, 120_000);

  it.each(widths)(
    'has nothing that axe holds against a page, nor one wider than its window, at %i',
    async (width) => {
      const looks = openLooks();
      const page = await open(width);
      const wide: string[] = [];
      for (const place of places) {
        await page.getByRole('link', { name: place, exact: true }).click();
        await looks.at(page, `console-${place}-${width}`);
        if (await widerThanItsWindow(page)) wide.push(place);
      }
      await page.goto(`${local.baseUrl}/_local/console/workflows?case=walked`);
      await page.getByRole('link', { name: 'walked' }).click();
      await page
        .getByRole('link', { name: /^Ask the witness/ })
        .first()
        .click();
      await page.getByRole('heading', { name: 'Ask the witness' }).waitFor();
      await looks.at(page, `console-state-${width}`);
      if (await widerThanItsWindow(page)) wide.push('state');
      expect({ found: looks.found, wide }).toEqual({ found: [], wide: [] });
      await page.context().close();
    },
    240_000,
  );
});
