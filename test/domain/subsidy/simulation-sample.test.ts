import { describe, expect, it } from 'vitest';
import { sampleColumns } from '#domain/subsidy/simulation/sample-columns.ts';
import { readSampleHeader, sampleReader } from '#domain/subsidy/simulation/sample-reader.ts';
import { aProgramme } from '../../support/a-zone.ts';

const programme = aProgramme();
const columns = sampleColumns([programme]);

const codesOf = (header: readonly string[], version = programme) => {
  const read = readSampleHeader(sampleColumns([version]), header);
  return read.ok ? [] : read.refusals.map(({ code, found, expected }) => [code, found, expected?.zh]);
};

const rowOf = (header: readonly string[], cells: readonly string[]) => {
  const layout = readSampleHeader(columns, header);
  if (!layout.ok) throw new Error('The header was refused.');
  return sampleReader(layout.value)(2, cells);
};

describe('the sample of a simulation', () => {
  it('is told by the names of its facts, in either language', () => {
    const header = ['Name', '核定金额（元）', 'type of subject'];
    expect(rowOf(header, ['甲公司', '1,234.50', '企业'])).toMatchObject({
      ok: true,
      value: { name: '甲公司', facts: { accepted: 123_450, 'subject-type': ['enterprise'] } },
    });
  });

  it('must have every fact that a version asks', () => {
    const version = aProgramme({
      formula: { ...programme.formula, perItemCapFen: 100, perSubjectYearCapFen: 100 },
    });
    expect(codesOf(['名称', '核定金额'], version)).toEqual([
      ['TABLE-COLUMN-MISSING', '名称, 核定金额', '列“各项核定金额（元）”'],
      ['TABLE-COLUMN-MISSING', '名称, 核定金额', '列“当年已获支持金额（元）”'],
    ]);
  });

  it('tells how many persons were accepted in each course', () => {
    const read = rowOf(['名称', '核定金额', '各门课程核定人数'], ['甲机构', '1', '9；3']);
    expect(read).toMatchObject({ ok: true, value: { headsPerCourse: [9, 3] } });
  });

  it('has no column that nobody would look at, and says all that is wrong with its header at once', () => {
    expect(codesOf(['名称', '年利润']).map(([code, found]) => [code, found])).toEqual([
      ['TABLE-COLUMN-MISSING', '名称, 年利润'],
      ['SAMPLE-FACT-UNKNOWN', '年利润'],
    ]);
  });

  it.each([
    ['机构', 'institution'],
    ['机构（培训机构、高等院校等）', 'institution'],
    ['机构(培训机构、高等院校等)', 'institution'],
    ['training body', undefined],
  ])('knows the type “%s” as people write it', (typed, type) => {
    const read = rowOf(['名称', '核定金额', '主体类型'], ['甲公司', '1', typed]);
    expect(read.ok ? read.value.facts['subject-type'] : undefined).toEqual(type && [type]);
  });

  it.each([
    ['a negative amount', '核定金额', '-5', 'MONEY-NEGATIVE'],
    ['a number that is none', '核定人数', '三', 'SAMPLE-NUMBER'],
    ['half a person', '核定人数', '2.5', 'SAMPLE-NUMBER'],
    ['neither yes nor no', '此前已获本项目支持', '也许', 'SAMPLE-TRUTH'],
    ['a type that there is not', '主体类型', '基金会', 'SAMPLE-WORD'],
    ['a negative item', '各项核定金额', '5；-1', 'MONEY-NEGATIVE'],
  ])('is refused for %s, with the place', (_, title, cell, code) => {
    const header = ['名称', '核定金额', ...(title === '核定金额' ? [] : [title])];
    const cells = ['甲公司', ...(title === '核定金额' ? [cell] : ['1', cell])];
    const read = rowOf(header, cells);
    expect(
      read.ok ? [] : read.refusals.map((one) => [one.code, one.at?.startsWith('line 2, column')]),
    ).toEqual([[code, true]]);
  });

  it('says once that a line is too long', () => {
    const read = rowOf(['名称', '核定金额'], ['甲公司', '1', '2']);
    expect(read.ok ? [] : read.refusals.map(({ code }) => code)).toEqual(['TABLE-LINE-TOO-LONG']);
  });

  it('takes a blank cell for what is not known, and never for nothing', () => {
    const read = rowOf(['名称', '核定金额'], ['甲公司', '']);
    expect(read.ok && read.value.facts.accepted).toBe(undefined);
  });
});
