import { describe, expect, it } from 'vitest';
import { Refused } from '#functions/edge/problem.ts';
import { registerEnterprise } from '#functions/filing/register-enterprise.route.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { memoryPorts } from '../support/memory-ports.ts';

const particulars = {
  creditCode: '91150781MAKA000026',
  name: '口岸\u0000恒通\u202E　跨境电商有限公司',
  legalRepresentative: ' 演示人 ',
  address: '满洲里市演示路１号',
  contactName: '演示联系人',
  contactPhone: ' （０４７０） ６２０－００００ ',
};

describe('what people type', () => {
  it('is tidied: full-width digits, stray spaces, and what cannot be seen', async () => {
    const enterprise = await answerOf(memoryPorts(), registerEnterprise, {
      person: 'clerk',
      body: particulars,
    });
    expect(enterprise).toMatchObject({
      name: '口岸恒通 跨境电商有限公司',
      legalRepresentative: '演示人',
      contactPhone: '0470620-0000',
    });
  });

  it('is refused in both languages, with what was expected and what to do', async () => {
    const outcome = await callRoute(memoryPorts(), registerEnterprise, {
      person: 'clerk',
      body: { ...particulars, address: '长'.repeat(201), contactPhone: 'call me' },
    });
    expect(outcome).toBeInstanceOf(Refused);
    for (const refusal of outcome instanceof Refused ? outcome.refusals : [])
      expect(refusal).toMatchObject({ found: expect.any(String), expected: {}, next: {} });
  });
});
