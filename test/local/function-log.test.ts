import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLog } from '#local/lambda/log.ts';

it('a log that cannot be written is told of once, and nothing stops for it', () => {
  const told: string[] = [];
  const log = openLog(join(tmpdir(), 'no-such-folder', 'desk.log'), (sentence) => told.push(sentence));
  log('first\n');
  log('second\n');
  expect(told).toEqual([expect.stringContaining('desk.log cannot be written: ENOENT')]);
});

it('a log keeps what was said, in its order', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'kouan-log-')), 'desk.log');
  const log = openLog(file);
  log('first\n');
  log('second\n');
  expect(readFileSync(file, 'utf8')).toBe('first\nsecond\n');
});
