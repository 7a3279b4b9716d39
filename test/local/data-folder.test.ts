import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolder } from '#local/data/folder.ts';

const aFolder = () => mkdtempSync(join(tmpdir(), 'kouan-folder-'));

/** A folder as somebody left it: two objects, a clock that stood elsewhere, a log, and a lock that nobody holds. */
const aModel = () => {
  const folder = aFolder();
  mkdirSync(join(folder, 's3', 'evidence'), { recursive: true });
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 's3', 'evidence', '1'), 'one');
  writeFileSync(join(folder, 'cloud.sqlite'), 'rows');
  writeFileSync(join(folder, 'clock.json'), '{"ahead":-1}');
  writeFileSync(join(folder, 'logs', 'desk.log'), 'spoken');
  writeFileSync(join(folder, 'format'), '2');
  return folder;
};

const read = (...parts: string[]) => readFileSync(join(...parts), 'utf8');

describe('a data folder', () => {
  it('begins as a copy of its model, but for the clock and the log', () => {
    const data = aFolder();
    openFolder(data, { model: aModel() }).release();
    expect([read(data, 's3', 'evidence', '1'), read(data, 'cloud.sqlite'), read(data, 'format')]).toEqual([
      'one',
      'rows',
      '2',
    ]);
    expect(['clock.json', 'logs'].filter((each) => existsSync(join(data, each)))).toEqual([]);
  });

  it('keeps what was done in it, whatever its model says', () => {
    const data = aFolder();
    openFolder(data).release();
    writeFileSync(join(data, 'cloud.sqlite'), 'ours');
    openFolder(data, { model: aModel() }).release();
    expect(read(data, 'cloud.sqlite')).toBe('ours');
  });

  it('is nobody’s once whoever held it is gone, whatever program has that number now', () => {
    const data = aFolder();
    writeFileSync(join(data, 'lock'), String(process.ppid));
    openFolder(data).release();
    expect(existsSync(join(data, 'lock'))).toBe(false);
  });

  it('begins with the model again when it shall forget', () => {
    const data = aFolder();
    openFolder(data).release();
    writeFileSync(join(data, 'cloud.sqlite'), 'ours');
    openFolder(data, { fresh: true, model: aModel() }).release();
    expect(read(data, 'cloud.sqlite')).toBe('rows');
  });

  it('is copied once more where copying was cut off', () => {
    const data = aFolder();
    writeFileSync(join(data, 'cloud.sqlite'), 'half of the r');
    openFolder(data, { model: aModel() }).release();
    expect(read(data, 'cloud.sqlite')).toBe('rows');
  });

  it.each([
    ['1', 'an earlier version'],
    ['3', 'a newer version'],
  ])('of format %s is said to be of %s, and is not touched', (format, version) => {
    const data = aFolder();
    writeFileSync(join(data, 'format'), format);
    writeFileSync(join(data, 'cloud.sqlite'), 'ours');
    expect(() => openFolder(data)).toThrow(version);
    expect([read(data, 'format'), read(data, 'cloud.sqlite')]).toEqual([format, 'ours']);
  });

  it('of an earlier version begins anew where it shall forget', () => {
    const data = aFolder();
    writeFileSync(join(data, 'format'), '1');
    expect(() => openFolder(data)).toThrow('--fresh');
    openFolder(data, { fresh: true }).release();
    expect(read(data, 'format')).toBe('2');
  });
});
