import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase as openCloud } from '#local/data/database.ts';
import { openFolder } from '#local/data/folder.ts';
import { sentenceOf } from '#local/start/sentence-of.ts';
import { openDatabase as openJournal } from '#local/states/journal/open-database.ts';
import { readMachine } from '#local/states/reading/read-machine.ts';

/** A file where a database, or a folder, was to be. */
const aFile = () => {
  const file = join(mkdtempSync(join(tmpdir(), 'kouan-told-')), 'found');
  writeFileSync(file, 'something else entirely, and long enough to be taken for the first page');
  return file;
};

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (failure) {
    return failure;
  }
  return expect.fail('It went well.');
};

const jsonPath = {
  QueryLanguage: 'JSONata',
  StartAt: 'Read',
  States: { Read: { Type: 'Pass', InputPath: '$.id', End: true } },
};

describe('whoever starts is told in one sentence', () => {
  it.each([
    [
      'what in which machine cannot run here',
      () => readMachine({ arn: 'arn', name: 'Approval', definition: jsonPath }),
      ['State machine "Approval"', 'state "Read"', 'field "InputPath"', 'belongs to JSONPath'],
    ],
    [
      'that a journal is none, and the way on',
      () => openJournal(aFile()),
      ['The journal', 'file is not a database', '--fresh'],
    ],
    [
      'that what must not be forgotten cannot be read, and the way on',
      () => openCloud(aFile()),
      ['found', 'file is not a database', '--fresh'],
    ],
    ['that a data folder is a file', () => openFolder(aFile()), ['The data folder', 'EEXIST', '--data']],
  ])('%s', (_, work, parts) => {
    const sentence = sentenceOf(thrownBy(work));
    for (const part of parts) expect(sentence).toContain(part);
  });

  it('and of a fault of ours is shown where it is', () => {
    expect(sentenceOf(new TypeError('undefined is not a function'))).toBeUndefined();
  });
});
