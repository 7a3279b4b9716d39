import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as rest } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openClock } from '#local/clock/open-clock.ts';
import { openHttpApi } from '#local/http/http-api.ts';
import { listen } from '#local/servers.ts';
import { readDeployment } from '#local/template/deployment.ts';
import { fixtureAssembly, patience } from './fixtures/running.ts';

const here = { baseUrl: 'http://127.0.0.1:8787', awsUrl: 'http://127.0.0.1:8788' };
const open = '/open/x';

type Told = { headers: Record<string, string> };

/** The API of the fixture before a function that returns this, and what the function was told. */
const anApi = async (returned: unknown = { statusCode: 200, body: '口岸' }) => {
  const told: Told[] = [];
  const { door } = openHttpApi({
    deployment: readDeployment(fixtureAssembly(), here),
    clock: openClock({ now: Date.parse('2026-03-01T09:00:00+08:00'), following: false }),
    functions: {
      has: () => true,
      names: () => [],
      invoke: async (_, event) => {
        told.push(JSON.parse(event));
        return { payload: JSON.stringify(returned) };
      },
      stop: async () => {},
    },
  });
  const { port, serve, stop } = await listen(0);
  onTestFinished(stop);
  serve(door);
  const begin = (method: string, path: string, options: RequestOptions = {}) =>
    request({ host: '127.0.0.1', port, method, path, ...options });
  const answered = (asked: ReturnType<typeof begin>) =>
    new Promise<IncomingMessage>((done, fail) => asked.once('response', done).once('error', fail));
  const ask = async (method: string, path: string, options?: RequestOptions) => {
    const asked = begin(method, path, options);
    const answer = answered(asked.end());
    const { statusCode: status, headers } = await answer;
    return { status, headers, body: await text(await answer) };
  };
  return { told, begin, answered, ask };
};

describe('the door of the HTTP API', { timeout: patience }, () => {
  it('answers a HEAD with how long the body would be, and without it', async () => {
    const { ask } = await anApi();
    const { status, headers, body } = await ask('HEAD', open);
    expect([status, headers['content-length'], body]).toEqual([200, '6', '']);
  });

  it('hands on whatever method a client has', async () => {
    const { ask, told } = await anApi();
    await ask('PROPFIND', open);
    expect(told).toMatchObject([{ requestContext: { http: { method: 'PROPFIND' } } }]);
  });

  it('tells a header by its small name, and one that comes twice as one', async () => {
    const { ask, told } = await anApi();
    await ask('GET', open, { headers: { 'X-Mixed': 'Kept As It Is', 'x-twice': ['a', 'b'] } });
    expect(told[0]?.headers).toMatchObject({ 'x-mixed': 'Kept As It Is', 'x-twice': 'a, b' });
  });

  it('takes an address that begins with two slashes, or names a host, for its own', async () => {
    const { ask, told } = await anApi();
    await ask('GET', '//elsewhere.example/open/x');
    await ask('GET', 'http://elsewhere.example/open/x');
    expect(told).toMatchObject([{ rawPath: '//elsewhere.example/open/x' }, { rawPath: open }]);
  });

  it('refuses a body of more than 10 MB that does not say how long it is', async () => {
    const { begin, answered, told } = await anApi();
    const asked = begin('POST', open);
    const answer = answered(asked);
    asked.write(Buffer.alloc(10 * 1024 * 1024));
    asked.end('.');
    expect((await answer).statusCode).toBe(413);
    expect(told).toEqual([]);
  });

  it('calls no function for a request that was broken off, and answers the next one', async () => {
    const { begin, ask, told } = await anApi();
    const asked = begin('POST', open, { headers: { 'content-length': '100' } });
    asked.on('error', () => {});
    asked.write('half of it');
    await rest(50);
    asked.destroy();
    await rest(50);
    expect(told).toEqual([]);
    expect((await ask('GET', open)).status).toBe(200);
  });

  it('answers as the gateway where the function names a header that cannot be sent, and sends none of the others', async () => {
    const headers = { 'x-before': 'sent', 'x-broken': 'two\nlines' };
    const { ask } = await anApi({ statusCode: 200, cookies: ['session=1'], headers, body: 'hers' });
    const answer = await ask('GET', open);
    expect(answer).toMatchObject({ status: 500, body: '{"message":"Internal Server Error"}' });
    expect(Object.keys(answer.headers)).not.toContain('x-before');
  });
});
