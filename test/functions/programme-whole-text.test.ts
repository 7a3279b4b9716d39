import { describe, expect, it } from 'vitest';
import { getPublishedProgramme } from '#functions/subsidy/programmes/get-published.route.ts';
import { aZone } from '../support/a-zone.ts';
import { answerOf } from '../support/call-route.ts';

const theWhole = async () => {
  const params = { id: 'delivery-fees', version: '1' };
  const { says } = (await answerOf(await aZone(), getPublishedProgramme, { params })) as {
    says: { at: string; what: { zh: string }; says: { zh: string } }[];
  };
  return says.map(({ what, says: said }) => `${what.zh}：${said.zh}`);
};

describe('a published programme', () => {
  it.each([
    '审核部门：commerce',
    '部门审核：5',
    '补正次数：1',
    '天数：7',
    '首日计入：是',
    '已作决定的申报的保管年限：30',
    '审查规则：SU-101 已备案且备案有效',
    '资金不足时：同比例减少',
  ])('says to anybody: %s', async (line) => {
    expect(await theWhole()).toContain(line);
  });

  it('says whose money pays it, and how much of it', async () => {
    expect(await theWhole()).toContain('资金科目与分担比例：资金（市级），分担 100%');
  });
});
