import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { until } from '#demo/patience.ts';
import { decide, type Stage, worklist } from '#demo/stage.ts';

const list = 'national-retail-import';
const table = 'zones/manzhouli/lists/national-retail-import-2016-excerpt.csv';

const details = (effectiveFrom: string) => ({
  title: { zh: '基准测试清单', en: 'A list for the bench' },
  effectiveFrom,
  demonstration: true,
  source: '基准测试',
});

const approveAsked = async (stage: Stage, person: string) => {
  for (const task of await worklist(stage, person))
    if (task.case.kind === 'list-version') await decide(stage, person, task, 'approve');
};

/** The same entries as another version, from its draft to its publication, by the people whose work it is. */
export const publishNext = async (
  stage: Stage,
  version: string,
  effectiveFrom: string,
  bytes: Uint8Array = readFileSync(table),
) => {
  const steward = stage.as('steward-1');
  const id = `${list}-${version}`;
  const path = `/officer/goods/list-versions/${id}`;
  await steward.put(`/officer/goods/lists/${list}/versions/${version}`, details(effectiveFrom));
  const file = `${path}/files/${randomUUID()}`;
  const { uploadUrl, contentType } = await steward.put<{ uploadUrl: string; contentType: string }>(file, {
    bytes: bytes.length,
  });
  const headers = { 'content-type': contentType };
  await fetch(uploadUrl, { method: 'PUT', body: new Uint8Array(bytes), headers });
  await steward.post(`${file}/import`, { fileName: '清单.csv' });
  await steward.post(`${path}/proposal`);
  await until('the version is published', async () => {
    for (const person of ['commerce-1', 'customs-1', 'market-1', 'list-approver'])
      await approveAsked(stage, person);
    const { version: seen } = await steward.get<{ version: { status: string } }>(path);
    return seen.status === 'published';
  });
  return id;
};
