import type { Context } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { IllegalMove } from '#domain/casework/lifecycle.ts';
import { asField } from '#domain/shared/checked.ts';
import { checkCreditCode } from '#domain/shared/credit-code.ts';
import { frontDoor } from '#functions/edge/front-door.ts';
import { Problem, refused } from '#functions/edge/problem.ts';
import { route } from '#functions/edge/route.ts';
import { schedule } from '#functions/edge/schedule.ts';
import { stream } from '#functions/edge/stream.ts';
import { task } from '#functions/edge/task.ts';
import { refusalOfTrouble } from '#functions/edge/trouble.ts';
import * as errors from '#functions/errors.ts';
import type { Ports } from '#functions/ports.ts';
import { anEvent } from '../support/an-http-event.ts';
import { memoryPorts } from '../support/memory-ports.ts';

/** The edge logs and counts as it does in Lambda; here nobody reads it. */
vi.hoisted(() => {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
  process.env['POWERTOOLS_METRICS_DISABLED'] = 'true';
});

const context = { getRemainingTimeInMillis: () => 1000, functionName: 'F', awsRequestId: 'r' } as Context;
const summary = { zh: '试', en: 'A trial' };

const trial = (handle: (ports: Ports, request: { actor: { person: string } }) => Promise<unknown>) =>
  route(
    {
      id: 'trial',
      method: 'PUT',
      path: '/api/applicant/things/{code}',
      who: 'signed-in',
      summary,
      params: z.object({ code: asField(checkCreditCode) }),
      query: z.object({ limit: z.coerce.number().max(10) }),
      body: z.object({ name: z.string().min(2), size: z.int() }),
      answer: z.unknown(),
      status: 201,
    },
    handle,
  );

const good = { person: 'p', query: { limit: '5' }, body: '{"name":"满洲里","size":1}' };
const path = '/api/applicant/things/91150781MADEMA019W';

const call = async (
  handle: Parameters<typeof trial>[0],
  given: Parameters<typeof anEvent>[2] = good,
  at = path,
) => {
  const answer = await frontDoor([trial(handle)], memoryPorts)(anEvent('PUT', at, given), context);
  const { statusCode, headers, body } = typeof answer === 'object' ? answer : { body: answer };
  return { statusCode, headers, body: JSON.parse(body ?? 'null') };
};

const never = () => Promise.reject(new Error('The handler was reached.'));

describe('a request that is in order', () => {
  it('is parsed, handled and answered with the status of its declaration', async () => {
    const { statusCode, headers, body } = await call(async (_, request) => request);
    expect(statusCode).toBe(201);
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    expect(body).toMatchObject({ query: { limit: 5 }, body: { name: '满洲里' }, actor: { person: 'p' } });
  });

  it('may come base64-encoded', async () => {
    const body = Buffer.from(good.body).toString('base64');
    const answer = await call(async () => ({}), { ...good, body, isBase64Encoded: true });
    expect(answer.statusCode).toBe(201);
  });

  it('takes the actor from the token and from nowhere else', async () => {
    const body = JSON.stringify({ name: '满洲里', size: 1, actor: { person: 'somebody else' } });
    const answer = await call(async (_, { actor }) => actor.person, { ...good, body });
    expect(answer.body).toBe('p');
  });
});

describe('an answer', () => {
  const shows = (value: unknown) =>
    route(
      {
        id: 'shows',
        method: 'GET',
        path: '/api/public/things',
        who: 'anyone',
        summary,
        answer: z.object({ things: z.array(z.object({ name: z.string() })) }),
      },
      async () => value as never,
    );
  const get = async (value: unknown) => {
    const answer = await frontDoor([shows(value)], memoryPorts)(
      anEvent('GET', '/api/public/things'),
      context,
    );
    return typeof answer === 'object' ? answer : {};
  };

  it('says what its contract says, and nothing that lies beside it', async () => {
    const { statusCode, body } = await get({
      things: [{ name: '甲', owner: '91150781MADEMA019W' }],
      of: 'x',
    });
    expect([statusCode, JSON.parse(body ?? '')]).toEqual([200, { things: [{ name: '甲' }] }]);
  });

  it('that does not fit its contract is a fault of ours, and nothing of it leaves', async () => {
    const { statusCode, body } = await get({ things: [{ name: 7, owner: 'secret' }] });
    expect([statusCode, JSON.parse(body ?? '').code]).toEqual([500, 'BROKEN']);
    expect(body).not.toContain('secret');
  });
});

describe('what is published', () => {
  const published = route(
    {
      id: 'published',
      method: 'GET',
      path: '/api/public/things',
      who: 'anyone',
      cache: 'published',
      summary,
      answer: z.unknown(),
    },
    async () => ({ version: '2022' }),
  );
  const get = async (headers: Readonly<Record<string, string>> = {}) => {
    const answer = await frontDoor([published], memoryPorts)(
      anEvent('GET', '/api/public/things', { headers }),
      context,
    );
    return typeof answer === 'object' ? answer : {};
  };

  it('may be kept under its name, and is not sent again to whoever holds it', async () => {
    const { statusCode, headers } = await get();
    expect([statusCode, headers?.['cache-control']]).toEqual([200, 'public, no-cache']);
    const etag = String(headers?.['etag']);
    for (const held of [etag, `W/${etag}`]) {
      const again = await get({ 'if-none-match': held });
      expect([again.statusCode, again.body]).toEqual([304, undefined]);
    }
    expect((await get({ 'if-none-match': '"other"' })).statusCode).toBe(200);
  });
});

describe('a request that is not', () => {
  it('hears that its body is not JSON', async () => {
    for (const body of ['{', 'name=x', '<xml/>']) {
      const { statusCode, body: problem } = await call(never, { ...good, body });
      expect([statusCode, problem.code]).toEqual([400, 'BODY-UNREADABLE']);
    }
  });

  it('hears of every defect of path, query and body at once, each with its place', async () => {
    const given = { ...good, query: { limit: '99' }, body: '{"name":"x"}' };
    const { statusCode, body } = await call(never, given, '/api/applicant/things/91150781MADEMA019X');
    expect(statusCode).toBe(422);
    expect(body.refusals.map(({ at }: { at: string }) => at)).toEqual(['code', 'limit', 'name', 'size']);
  });

  it('hears it too where the body is no object at all', async () => {
    for (const body of ['null', '[]', '7', '"x"'])
      expect((await call(never, { ...good, body })).statusCode).toBe(422);
  });

  it('hears that there is no such address', async () => {
    const { statusCode, headers, body } = await call(never, good, '/api/applicant/nowhere');
    expect([statusCode, body.code]).toEqual([404, 'NOT-FOUND']);
    expect(headers).toMatchObject({ 'content-type': 'application/problem+json; charset=utf-8' });
    expect(Problem.safeParse(body).success).toBe(true);
    expect(body.refusals).toMatchObject([
      { found: 'PUT /api/applicant/nowhere', next: { zh: expect.any(String) } },
    ]);
  });

  it('hears "yes" where a browser only asks whether it may send', async () => {
    const answer = await frontDoor([trial(never)], memoryPorts)(anEvent('OPTIONS', path), context);
    expect(answer).toEqual({ statusCode: 204 });
  });

  it('is asked to sign in before anything of it is read', async () => {
    const { statusCode, body } = await call(never, { body: '{' });
    expect([statusCode, body.code]).toEqual([401, 'SIGN-IN-NEEDED']);
  });
});

describe('a problem', () => {
  it('is RFC 9457, in both languages, with a stable code and every refusal behind it', async () => {
    const reason = { zh: '甲。', en: 'One.' };
    const next = { zh: '再试。', en: 'Try again.' };
    const { statusCode, body } = await call(async () =>
      refused(409, { code: 'A-1', reason, next }, { code: 'B-2', reason: { zh: '乙。', en: 'Two.' }, next }),
    );
    expect(statusCode).toBe(409);
    expect(Problem.parse(body)).toEqual({
      type: 'urn:kouan:problem:A-1',
      title: '当前状态不允许',
      titleEn: 'Not possible as things stand',
      status: 409,
      code: 'A-1',
      detail: '甲。 乙。',
      detailEn: 'One. Two.',
      instance: path,
      refusals: [
        { code: 'A-1', reason, next },
        { code: 'B-2', reason: { zh: '乙。', en: 'Two.' }, next },
      ],
    });
  });

  it('tells trouble that has a name in words, and nothing of any other', async () => {
    const moved = await call(() => Promise.reject(new errors.CaseMoved('claim c1 at version 3')));
    expect([moved.statusCode, moved.body.code]).toEqual([409, 'CASE-MOVED']);
    const broken = await call(() => Promise.reject(new Error('password=secret')));
    expect([broken.statusCode, broken.body.code]).toEqual([500, 'BROKEN']);
    expect(JSON.stringify(broken.body)).not.toContain('secret');
  });

  it('has words for every trouble that a person can run into', () => {
    const told = Object.entries(errors).flatMap(([name, Trouble]) => {
      const refusal = refusalOfTrouble(new Trouble('x'));
      return refusal ? [[name, refusal.status]] : [];
    });
    expect(Object.fromEntries(told)).toMatchObject({
      CaseMoved: 409,
      TaskClosed: 409,
      HandTaken: 403,
      OwnCase: 403,
      BelowZero: 409,
    });
    expect(refusalOfTrouble('x')).toBeUndefined();
  });

  it('tells whoever comes too late in both languages, and nothing in the words of a lifecycle', () => {
    const refused = refusalOfTrouble(new IllegalMove('"submit" is not possible from "submitted"'));
    expect(refused?.refusals).toMatchObject([
      {
        code: 'NOT-NOW',
        reason: { zh: expect.stringContaining('已'), en: expect.stringContaining('already') },
      },
    ]);
    expect(JSON.stringify(refused)).not.toContain('is not possible from');
  });
});

describe('a task, a stream and a schedule', () => {
  it('parses what a task is given before it is wired', async () => {
    const wire = vi.fn(memoryPorts);
    const run = task(z.object({ id: z.string() }), async (_, { id }) => id, wire);
    await expect(run({ id: 7 }, context)).rejects.toThrow();
    expect(wire).not.toHaveBeenCalled();
    expect(await run({ id: 'c1' }, context)).toBe('c1');
    expect(await run({ id: 'c2' }, context)).toBe('c2');
    expect(wire).toHaveBeenCalledTimes(1);
  });

  it('takes up a stream again from the record that failed, and does none after it', async () => {
    const seen: string[] = [];
    const run = stream(async (_, { dynamodb }) => {
      const number = dynamodb?.SequenceNumber ?? '';
      seen.push(number);
      if (number === '2') throw new Error('not now');
    }, memoryPorts);
    const Records = ['1', '2', '3'].map((SequenceNumber) => ({ dynamodb: { SequenceNumber } }));
    expect(await run({ Records }, context)).toEqual({ batchItemFailures: [{ itemIdentifier: '2' }] });
    expect(seen).toEqual(['1', '2']);
    expect(await run({ Records: [] }, context)).toEqual({ batchItemFailures: [] });
  });

  it('answers what a schedule has done', async () => {
    const run = schedule(async (ports) => ports.waits.waiting(), memoryPorts);
    expect(await run({}, context)).toEqual([]);
  });
});
