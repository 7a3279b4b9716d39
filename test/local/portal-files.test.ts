import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { portalFiles } from '#local/portal/portal-files.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'portal-'));
  await mkdir(join(home, 'dist/assets'), { recursive: true });
  await writeFile(join(home, 'dist/index.html'), 'the portal');
  await writeFile(join(home, 'dist/assets/a.js'), 'a script');
  await writeFile(join(home, 'secret'), 'not for the portal');
});
afterAll(() => rm(home, { recursive: true }));

const ask = async (path: string, headers = {}) => {
  const answer = await portalFiles(join(home, 'dist'))(new Request(`http://zone.test${path}`, { headers }));
  return answer?.text();
};
const browser = { accept: 'text/html,*/*' };

describe('the files of the portal', () => {
  test.each([
    ['the portal at its own address, whoever asks', '/', {}, 'the portal'],
    ['the portal at a page of it, for a browser', '/work/claim/1', browser, 'the portal'],
    ['a file by its name', '/assets/a.js', {}, 'a script'],
    ['nothing at a page of it, for a program', '/api/none', {}, undefined],
    ['nothing outside its folder', '/..%2Fsecret', {}, undefined],
    ['nothing where the address cannot be read', '/%ZZ', {}, undefined],
  ])('%s', async (_, path, headers, text) => {
    expect(await ask(path, headers)).toBe(text);
  });
});
