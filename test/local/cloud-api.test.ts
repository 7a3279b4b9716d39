import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Local } from '#local/cloud.ts';
import { operatorKey as credentials, standInSignature } from '#local/permissions/keys.ts';
import { aFolder, patience, startFixture, tokenOf } from './fixtures/running.ts';

let local: Local;
beforeAll(async () => {
  const portal = aFolder();
  writeFileSync(join(portal, 'index.html'), 'The portal.');
  local = await startFixture({ portal });
}, patience);
afterAll(() => local.stop());

const call = (path: string, init: RequestInit = {}) => fetch(local.baseUrl + path, init);
const as = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

describe('the HTTP API', () => {
  it('tells the function of a request in payload format 2.0', async () => {
    const response = await call('/open/a/b%20c?x=1&x=2&y=', {
      method: 'POST',
      headers: { cookie: 'a=1; b=2', 'X-Strange': 'Yes', 'content-type': 'application/json' },
      body: '{"hello":"世界"}',
    });
    expect(await response.json()).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /open/{proxy+}',
      rawPath: '/open/a/b c',
      rawQueryString: 'x=1&x=2&y=',
      cookies: ['a=1', 'b=2'],
      headers: { 'x-strange': 'Yes', 'content-type': 'application/json' },
      queryStringParameters: { x: '1,2', y: '' },
      pathParameters: { proxy: 'a/b c' },
      requestContext: {
        http: { method: 'POST', path: '/open/a/b c', protocol: 'HTTP/1.1' },
        stage: '$default',
      },
      body: '{"hello":"世界"}',
      isBase64Encoded: false,
    });
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  });

  it('hands on bytes in base 64', async () => {
    const body = Uint8Array.from([0, 255, 1]);
    const response = await call('/open/x', { method: 'PUT', headers: { 'content-type': 'image/png' }, body });
    expect(await response.json()).toMatchObject({ body: 'AP8B', isBase64Encoded: true });
  });

  it.each([
    ['10 MB, which is all that the gateway carries', 10 * 1024 * 1024 + 1],
    ['what makes an event of 6 MB, which is all that a function takes', 5 * 1024 * 1024],
  ])('refuses more than %s', async (_, size) => {
    const headers = { 'content-type': 'application/octet-stream' };
    const response = await call('/open/x', { method: 'POST', headers, body: Buffer.alloc(size) });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ message: 'Request Entity Too Large' });
  });

  it('hands to its default route what no other takes', async () => {
    const asPage = { headers: { accept: 'text/html' } };
    for (const [path, init] of [
      ['/elsewhere', {}],
      ['/notes', { method: 'DELETE' }],
      ['/notes/1/2', asPage],
      ['/secrets/%2e%2e/notes', { method: 'PATCH' }],
    ] as const) {
      const response = await call(path, init);
      expect([response.status, await response.json()]).toMatchObject([200, { routeKey: '$default' }]);
    }
  });

  it('leaves to the portal every address where it has no routes of its own', async () => {
    const page = async (path: string) => (await call(path, { headers: { accept: 'text/html' } })).text();
    expect(await page('/desk')).toBe('The portal.');
    expect(await page('/notesbook')).toBe('The portal.');
    expect(await page('/%ZZ')).toBe('The portal.');
    expect(await page('/notes/x/y')).not.toBe('The portal.');
  });

  it.each([
    ['/open/a%2Fb', '/open/a/b'],
    ['/open/a%252Fb', '/open/a/b'],
    ['/open/100%2525', '/open/100%'],
    ['/open/why%3Fnot', '/open/why'],
    ['/open/%E4%B8%96%E7%95%8C', '/open/世界'],
    ['/open/a%0Ab%00', '/open/a\nb\0'],
  ])('reads the path %s as %s before it looks for a route, as the service does', async (asked, read) => {
    expect(await (await call(asked)).json()).toMatchObject({ routeKey: 'ANY /open/{proxy+}', rawPath: read });
  });

  it.each(['/open/%ZZ', '/open/%', '/open/100%25', '/notes/%C3', '/%ZZ'])(
    'cannot read the path %s, and says so',
    async (path) => {
      const response = await call(path);
      expect([response.status, await response.json()]).toEqual([400, { message: 'Bad Request' }]);
    },
  );

  it('takes 10,240 bytes of address and headers, and no more', async () => {
    expect((await call(`/open/${'x'.repeat(9_800)}`)).status).toBe(200);
    const tooLong = await call(`/open/${'x'.repeat(10_240)}`);
    expect([tooLong.status, await tooLong.json()]).toEqual([
      431,
      { message: 'Request Header Fields Too Large' },
    ]);
    expect((await call('/open/x', { headers: { 'x-long': 'x'.repeat(10_240) } })).status).toBe(431);
  });

  it('answers a browser that asks before it sends, whoever takes the question', async () => {
    const ask = (origin: string) =>
      call('/notes', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    const allowed = await ask('http://portal.example');
    expect(allowed.ok).toBe(true);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('http://portal.example');
    expect(allowed.headers.get('access-control-allow-headers')).toBe('authorization');
    expect((await ask('http://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('sign-in', () => {
  it('says on its page that it is a demonstration, and offers the people', async () => {
    const { page } = await tokenOf(local.baseUrl, 'clerk');
    expect(page).toContain('DEMO');
    expect(page).toContain('李晓梅');
  });

  it('gives a token that opens the routes, and tells the function who came', async () => {
    const { access_token, id_token } = await tokenOf(local.baseUrl, 'clerk');
    expect(decodeJwt(access_token)).toMatchObject({
      iss: `${local.baseUrl}/oidc`,
      aud: 'kouan-api',
      sub: 'clerk',
      client_id: 'kouan-portal',
      name: '李晓梅',
    });
    expect(decodeJwt(id_token)).toMatchObject({ sub: 'clerk', name: '李晓梅' });

    const stored = await call('/notes', {
      method: 'POST',
      body: JSON.stringify({ id: '1', text: 'kept' }),
      ...as(access_token),
    });
    expect(await stored.json()).toEqual({ id: '1' });
    const read = await call('/notes/1', as(access_token));
    expect(await read.json()).toMatchObject({ text: { S: 'kept' } });
  });

  it('turns away a request without a token, with a broken one, and with one that is too old', async () => {
    const { access_token } = await tokenOf(local.baseUrl, 'officer');
    expect((await call('/notes/1')).status).toBe(401);
    expect((await call('/notes/1', as(`${access_token.slice(0, -4)}AAAA`))).status).toBe(401);
    expect((await call('/secrets', as(access_token))).status).toBe(403);
    local.clock.moveTo(local.clock.now() + 9 * 60 * 60 * 1000);
    expect((await call('/notes/1', as(access_token))).status).toBe(401);
  });
});

describe('a function', () => {
  const invoke = async (event: object, type: 'RequestResponse' | 'Event' = 'RequestResponse') => {
    const client = new LambdaClient({ endpoint: local.awsUrl, region: 'local', credentials });
    const FunctionName = local.functions.names().find((name) => name.includes('desk')) ?? '';
    const { FunctionError, StatusCode, Payload } = await client.send(
      new InvokeCommand({ FunctionName, InvocationType: type, Payload: JSON.stringify(event) }),
    );
    const text = Payload?.transformToString();
    return { FunctionError, StatusCode, payload: text ? JSON.parse(text) : undefined };
  };

  it('is invoked by the SDK', async () => {
    expect((await invoke({ routeKey: 'ANY', seen: 1 })).payload).toMatchObject({ statusCode: 200 });
    expect((await invoke({}, 'Event')).StatusCode).toBe(202);
  });

  it('is not invoked in a way that nobody knows', async () => {
    const [FunctionName = ''] = local.functions.names();
    const response = await fetch(`${local.awsUrl}/2015-03-31/functions/${FunctionName}/invocations`, {
      method: 'POST',
      headers: { 'x-amz-invocation-type': 'Sometimes', authorization: standInSignature().authorization },
      body: '{}',
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('x-amzn-errortype')).toBe('InvalidParameterValueException');
  });

  it('fails as on AWS, and its log is kept', async () => {
    const { FunctionError, payload } = await invoke({ do: 'fail' });
    expect(FunctionError).toBe('Unhandled');
    expect(payload).toMatchObject({ errorType: 'TypeError', errorMessage: 'the desk fell over' });
    expect(payload.trace[0]).toContain('the desk fell over');
    const name = local.functions.names().find((each) => each.includes('desk'));
    const log = await (await call(`/_local/logs/${name}`)).text();
    expect(log).toContain('about to fail');
    expect(log).toMatch(/ERROR\tInvoke Error\t.*the desk fell over/);
  });

  it('fails by a promise that nobody awaits, and serves the next call', async () => {
    const { payload } = await invoke({ do: 'reject' });
    expect(payload).toMatchObject({
      errorType: 'Runtime.UnhandledPromiseRejection',
      errorMessage: 'RangeError: nobody was listening',
    });
    expect((await invoke({})).FunctionError).toBeUndefined();
  });

  it('serves the next call although it has ended since it answered the last', async () => {
    expect((await invoke({ do: 'exitLater' })).FunctionError).toBeUndefined();
    await pause(200);
    expect((await invoke({})).FunctionError).toBeUndefined();
  });

  it('is ended when its time is over', async () => {
    const { payload } = await invoke({ do: 'sleep' });
    expect(payload).toMatchObject({
      errorType: 'Sandbox.Timedout',
      errorMessage: expect.stringContaining('Task timed out after 5.00 seconds'),
    });
    const name = local.functions.names().find((each) => each.includes('desk'));
    expect(await (await call(`/_local/logs/${name}`)).text()).toContain('Task timed out after 5.00 seconds');
  });

  it('is ended when it takes more memory than it has, and nothing else is', async () => {
    const { payload } = await invoke({ do: 'hoard' });
    expect(payload).toMatchObject({ errorType: 'Runtime.ExitError' });
    expect((await invoke({})).FunctionError).toBeUndefined();
  });

  it('sees the time of our clock', async () => {
    local.clock.hold();
    local.clock.moveTo(Date.parse('2031-05-01T00:00:00Z'));
    const response = await call('/open/now');
    expect(response.headers.get('x-now')).toBe('2031-05-01T00:00:00.000Z');
  });
});
