import { request } from 'node:http';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Local } from '#local/cloud.ts';
import { eventually, patience, startFixture } from '../fixtures/running.ts';

let local: Local;

beforeAll(async () => {
  local = await startFixture();
}, patience);

afterAll(() => local.stop());

const read = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${local.baseUrl}${path}`, { headers });
  return { status: response.status, text: await response.text(), headers: response.headers };
};

/** As a browser that was led here by another name would ask: `fetch` lets nobody say a Host. */
const statusFor = (headers: Record<string, string>, path = '/_local/console', method = 'GET') =>
  new Promise<number | undefined>((done, fail) => {
    const { hostname, port } = new URL(local.baseUrl);
    request({ hostname, port, path, method, headers }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    })
      .on('error', fail)
      .end();
  });

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

const startExecution = async (name: string) => {
  const client = new SFNClient({ endpoint: local.awsUrl, region: 'local', credentials });
  const machine = local.deployment.resources.find(({ type }) => type === 'AWS::StepFunctions::StateMachine');
  const stateMachineArn = machine?.arn ?? '';
  await client.send(
    new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify({ note: name }) }),
  );
  return `/_local/console/workflows/${machine?.name}/${name}`;
};

describe('who may see the console', () => {
  it('is whoever sits at this machine', async () => {
    expect((await read('/_local/console')).status).toBe(200);
    const { port } = new URL(local.baseUrl);
    expect(await statusFor({ host: `localhost:${port}` })).toBe(200);
  });

  it.each(['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:8787', '169.254.169.254'])(
    'is nobody who was led here by the name %s',
    async (host) => {
      expect(await statusFor({ host })).toBe(404);
    },
  );

  it.each(['http://evil.example', 'http://127.0.0.1:9', 'null', 'file://'])(
    'is no page of %s that makes a browser send something',
    async (origin) => {
      const { host } = new URL(local.baseUrl);
      expect(await statusFor({ host, origin }, '/_local/clock', 'POST')).toBe(404);
    },
  );

  it('holds for the handles too', async () => {
    expect(await statusFor({ host: 'evil.example' }, '/_local/people')).toBe(404);
  });

  it('is never a frame of another page, nor kept by a browser', async () => {
    const { headers } = await read('/_local/console');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('the address of the console', () => {
  it('leads a browser to its pages, and a program to the handles', async () => {
    const browser = await fetch(`${local.baseUrl}/_local/`, {
      headers: { accept: 'text/html,*/*' },
      redirect: 'manual',
    });
    expect(browser.headers.get('location')).toBe('/_local/console');
    expect(JSON.parse((await read('/_local/')).text)).toMatchObject({ see: expect.any(Array) });
  });

  it('leads to nothing where the console is switched off, and the handles stay', async () => {
    const without = await startFixture({ console: false });
    try {
      expect((await fetch(`${without.baseUrl}/_local/console`)).status).toBe(404);
      const root = await fetch(`${without.baseUrl}/_local/`, { headers: { accept: 'text/html' } });
      expect(await root.json()).toMatchObject({ see: expect.any(Array) });
    } finally {
      await without.stop();
    }
  });
});

describe('the pages', () => {
  it('are in Chinese, until somebody chooses English', async () => {
    expect((await read('/_local/console')).text).toContain('<html lang="zh-CN">');
    const chosen = await read('/_local/console?language=en');
    expect(chosen.text).toContain('<html lang="en">');
    const cookie = chosen.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    expect((await read('/_local/console', { cookie })).text).toContain('<html lang="en">');
  });

  it('say where, what, what else and how to go on when they have nothing to show', async () => {
    const { status, text } = await read('/_local/console/workflows/nowhere?language=en');
    expect(status).toBe(400);
    for (const part of ['Where', 'Found', 'Expected', 'What to do']) expect(text).toContain(part);
  });

  it('write what they are given, and never run it', async () => {
    const { text } = await read(
      `/_local/console/workflows?case=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
    );
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;img');
  });
});

describe('an execution', () => {
  it('is found by its case, and drawn with what came of each state', async () => {
    await startExecution('note-1');
    const found = await read('/_local/console/workflows?case=note-1&language=en');
    const address = /href="(\/_local\/console\/workflows\/[^"]+\/note-1)"/.exec(found.text)?.[1] ?? '';
    const drawn = await eventually(async () => {
      const { text } = await read(`${address}?language=en`);
      return text.includes('Done, succeeded') ? text : undefined;
    });
    expect(drawn).toContain('aria-label="Ask the witness, succeeded, Task"');
  });

  it('tells of a state what went in, what came out, and whose logs to read', async () => {
    const page = await startExecution('note-2');
    const told = await eventually(async () => {
      const { text } = await read(`${page}?state=Ask%20the%20witness&language=en`);
      return text.includes('Output') ? text : undefined;
    });
    expect(told).toContain('&quot;note&quot;: &quot;note-2&quot;');
    expect(told).toMatch(/href="\/_local\/console\/logs\/[^"]*witness/);
  });
});
