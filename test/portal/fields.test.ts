import { describe, expect, it } from 'vitest';
import { columnName, fileColumns } from '../../portal/src/parts/column-names.ts';
import { foundText, inOneLine, linePlace, sortByField } from '../../portal/src/parts/fields.ts';

const reason = { zh: '格式不正确。', en: 'It is malformed.' };

describe('refusals and the fields of a form', () => {
  it('stand beside the field they name, however the path is written', () => {
    const refusals = [
      { at: 'form.shopUrl', reason },
      { at: 'shopUrl', reason },
      { at: 'body.name', reason },
    ];
    const { byField, rest } = sortByField(refusals, ['shopUrl', 'name']);
    expect(byField.get('shopUrl')).toHaveLength(2);
    expect(byField.get('name')).toHaveLength(1);
    expect(rest).toEqual([]);
  });

  it('are said above the form where they name no field of it', () => {
    const refusals = [{ reason }, { at: 'subjectId', reason }];
    expect(sortByField(refusals, ['name']).rest).toEqual(refusals);
  });

  it('say in one line what was wrong, what was expected, and what to do', () => {
    const refusal = {
      reason,
      expected: { zh: '12位数字', en: '12 digits' },
      next: { zh: '请核对。', en: 'Check it.' },
    };
    expect(inOneLine(refusal, 'zh')).toBe('格式不正确。 应为：12位数字 请核对。');
    expect(inOneLine(refusal, 'en')).toBe('It is malformed. Expected: 12 digits Check it.');
  });

  it('say nothing of what was found where nothing was', () => {
    expect(['—', ' ', undefined, '0', '12.5'].map(foundText)).toEqual([
      undefined,
      undefined,
      undefined,
      '0',
      '12.5',
    ]);
  });

  it.each([
    ['line 12', '第 12 行'],
    ['line 3, column fee', '第 3 行“寄递费用(元)”'],
    ['line 6, column tariff', '第 6 行“税则号列”'],
    ['line 6, column name', '第 6 行“商品名称”'],
    ['line 2, column subject-type', '第 2 行“主体类型”'],
    ['line 2, column items', '第 2 行“各项核定金额（元）”'],
    ['line 3, column colour', '第 3 行“colour”'],
    ['commerce', 'commerce'],
  ])('name the place %s as %s', (at, shown) => {
    expect(linePlace(at, 'zh', (key) => columnName(key, 'zh'))).toBe(shown);
  });

  it('call a column by the one name that its key has, whatever file it stands in', () => {
    const misnamed = fileColumns.filter(({ key, zh }) => columnName(key, 'zh') !== zh);
    expect(misnamed.map(({ key, zh }) => `${key} ${zh}`)).toEqual([]);
  });
});
