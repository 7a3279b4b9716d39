import { describe, expect, it } from 'vitest';
import { isLeftOut } from './chromium.ts';
import { openStage } from './stage.ts';
import {
  agree,
  askOnDay,
  confirmWithNote,
  draftVersion,
  oppose,
  readAnnouncement,
  settleAndPropose,
} from './walk/adoption.ts';
import { openTelephone } from './walk/narrow.ts';

describe.skipIf(isLeftOut)('the adoption of a list in Chromium', () => {
  const stage = openStage('2026-03-02T01:00:00Z');

  it('takes a version from its draft to its announcement, which anybody may read', async () => {
    const { visits, looks } = stage.now();
    const steward = await visits.as('steward-1');
    await draftVersion(steward, looks);
    await settleAndPropose(steward, looks);
    await agree(await visits.as('commerce-1'));
    await oppose(await visits.as('customs-1'), looks);
    await agree(await visits.as('market-1'));
    await confirmWithNote(await visits.as('list-approver'), looks);
    await steward.reload();
    await steward.getByRole('link', { name: '查看公告' }).waitFor();
    const anybody = await visits.stranger();
    await readAnnouncement(anybody, looks);
    await askOnDay(anybody, looks);
    expect(new URL(anybody.url()).pathname).toBe('/lists/national-retail-import/difference');
  });

  it('shows its pages on a telephone without anything beyond its edge', async () => {
    const { zone, visits, looks } = stage.now();
    const id = 'national-retail-import';
    const { lookAt, beyond } = openTelephone(zone, looks);
    const anybody = await visits.stranger();
    await lookAt(anybody, '/lists');
    await lookAt(anybody, `/lists/${id}?on=2026-04-01`);
    await lookAt(anybody, `/lists/${id}/difference`);
    await lookAt(anybody, `/announcements/${id}-2026-demo`);
    const steward = await visits.as('steward-1');
    await lookAt(steward, '/list-versions');
    await lookAt(steward, `/work/list-version/${id}-2026-demo`);
    expect(beyond).toEqual([]);
  });

  it('finds nothing on these pages that WCAG 2.2 AA forbids', () => {
    expect(stage.now().looks.found).toEqual([]);
  });
});
