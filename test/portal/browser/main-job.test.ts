import { describe, expect, it } from 'vitest';
import { creditCode } from '#demo/world/subjects.ts';
import { isLeftOut } from './chromium.ts';
import { openStage } from './stage.ts';
import { prepareAllocation, readNotice } from './walk/allocation.ts';
import { prepareClaim, seeClaim, submitClaim } from './walk/claim.ts';
import { approveByKeys, signInByKeys } from './walk/keyboard.ts';
import { decide } from './walk/officers.ts';
import { download, makeBatch, uploadResult } from './walk/payment.ts';
import {
  changeTheShop,
  fileForBorderTrade,
  fileWithTwoPresses,
  giveAccount,
  openRegistration,
  register,
  seeDesk,
  seeWrongCodeRefused,
} from './walk/subject.ts';

const company = { n: 77, subjectId: '91150781MADEMA019W', name: '满洲里丝路跨境电商有限公司（演示）' };
const neighbour = { n: 78, subjectId: creditCode(78), name: '满洲里驼铃供应链有限公司（演示）' };
/** What a subject brings; an inspection of it is drawn by lot and may lie on the same desk. */
const broughtBy = (name: string) => new RegExp(`${name}：(?!.*抽查)`);
const approve = { matter: broughtBy(company.name), decision: '同意' };

describe.skipIf(isLeftOut)('the main job in Chromium', () => {
  // The window of the delivery fees is open on this day.
  const stage = openStage('2026-07-13T01:00:00Z');

  it('takes a subject from its first sign-in to its money, page by page', async () => {
    const { zone, visits, looks } = stage.now();
    const passerBy = await visits.stranger();
    await looks.at(passerBy, 'landing');
    const clerk = await visits.as('clerk-1');
    await openRegistration(clerk);
    await seeWrongCodeRefused(clerk, looks, company);
    await register(clerk, company);
    await giveAccount(clerk, looks);
    await fileForBorderTrade(clerk, looks);
    await prepareClaim(clerk, looks, company);
    await submitClaim(clerk, looks);
    await seeDesk(clerk, looks);

    await decide(await visits.as('commerce-1'), looks, { ...approve, name: 'commerce' });
    await decide(await visits.as('post-1'), looks, approve);
    await clerk.goto(zone.baseUrl);
    await seeClaim(clerk, looks, company, '已核定', 'claim-determined');

    await visits.moveTo('2026-08-03T01:00:00Z');
    await prepareAllocation(await visits.as('programme-1'), looks);
    await decide(await visits.as('programme-approver'), looks, {
      matter: /寄递费用/,
      decision: '同意',
      name: 'allocation',
    });
    await readNotice(await visits.stranger(), looks, company);

    await visits.moveTo('2026-08-10T01:00:00Z');
    const maker = await visits.as('finance-maker');
    await makeBatch(maker, looks);
    const batch = { matter: /批次/, decision: '同意' };
    await decide(await visits.as('finance-checker'), looks, { ...batch, name: 'checker' });
    const exporter = await visits.as('finance-exporter');
    await decide(exporter, looks, batch);
    await uploadResult(maker, looks, await download(exporter, looks));
    const paid = await visits.as('clerk-1');
    await seeClaim(paid, looks, company, '已支付', 'claim-paid');
  });

  it('keeps a draft, takes one submission for two presses, a decision by keys, and asks one department of a change', async () => {
    const { zone, visits, looks } = stage.now();
    const clerk = await visits.as('clerk-2');
    await openRegistration(clerk);
    await register(clerk, neighbour);
    await fileWithTwoPresses(clerk);
    const history = clerk.getByRole('region', { name: '办理经过' }).getByRole('listitem');
    expect(await history.filter({ hasText: /^提交备案/ }).count()).toBe(1);

    const officer = await visits.stranger();
    await signInByKeys(officer, zone, 'commerce-2');
    await approveByKeys(officer, broughtBy(neighbour.name));
    await officer.getByRole('heading', { level: 1, name: '我的待办' }).waitFor();
    expect(await officer.getByRole('link', { name: neighbour.name }).count()).toBe(0);

    const matter = { matter: broughtBy(neighbour.name), decision: '同意' };
    await decide(await visits.as('customs-1'), looks, { ...matter, name: 'application' });
    await clerk.getByRole('link', { name: '申请变更' }).waitFor();
    await changeTheShop(clerk, looks);
    await decide(await visits.as('commerce-1'), looks, { ...matter, name: 'change' });
  });

  it('finds nothing on these pages that WCAG 2.2 AA forbids', () => {
    expect(stage.now().looks.found).toEqual([]);
  });
});
