import type { Context } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { tidied } from '#domain/filing/field-kinds.ts';
import { frontDoor } from '#functions/edge/front-door.ts';
import { Refused } from '#functions/edge/problem.ts';
import { route } from '#functions/edge/route.ts';
import { registerSubject } from '#functions/filing/subjects/register-subject.route.ts';
import { aMode } from '../support/a-zone.ts';
import { anEvent } from '../support/an-http-event.ts';
import { answerOf, callRoute } from '../support/call-route.ts';
import { memoryPorts } from '../support/memory-ports.ts';

vi.hoisted(() => {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
  process.env['POWERTOOLS_METRICS_DISABLED'] = 'true';
});

const context = { getRemainingTimeInMillis: () => 1000, functionName: 'F', awsRequestId: 'r' } as Context;

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
    const subject = await answerOf(memoryPorts(), registerSubject, {
      person: 'clerk',
      body: particulars,
    });
    expect(subject).toMatchObject({
      name: '口岸恒通 跨境电商有限公司',
      legalRepresentative: '演示人',
      contactPhone: '0470620-0000',
    });
  });

  it('is refused in both languages, with what was expected and what to do', async () => {
    const outcome = await callRoute(memoryPorts(), registerSubject, {
      person: 'clerk',
      body: { ...particulars, address: '长'.repeat(201), contactPhone: 'call me' },
    });
    expect(outcome).toBeInstanceOf(Refused);
    for (const refusal of outcome instanceof Refused ? outcome.refusals : [])
      expect(refusal).toMatchObject({ found: expect.any(String), expected: {}, next: {} });
  });
});

describe('an address', () => {
  it('that is too long to name anything names nothing, and nothing is asked for it', async () => {
    const handle = vi.fn(async () => ({}));
    const summary = { zh: '试', en: 'A trial' };
    const door = frontDoor(
      [
        route(
          {
            id: 'trial',
            method: 'GET',
            path: '/api/public/{id}',
            who: 'anyone',
            summary,
            answer: z.unknown(),
          },
          handle,
        ),
      ],
      memoryPorts,
    );
    const answer = await door(anEvent('GET', `/api/public/${'x'.repeat(3000)}`), context);
    expect(answer).toMatchObject({ statusCode: 404 });
    expect(handle).not.toHaveBeenCalled();
  });
});

describe('a form', () => {
  it('is tidied before it is judged', () => {
    const form = { customsNumber: ' １５０７９６００２ａ ', mainMarkets: ' 俄罗斯\u0000、 蒙古　' };
    expect(tidied(aMode().fields, form)).toEqual({
      customsNumber: '150796002A',
      mainMarkets: '俄罗斯、 蒙古',
    });
  });
});
