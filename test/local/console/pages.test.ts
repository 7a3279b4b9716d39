import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Local } from '#local/cloud.ts';
import { machineArn } from '#local/console/workflows/executions.ts';
import { eventually, patience, startFixture, tokenOf } from '../fixtures/running.ts';

let local: Local;

beforeAll(async () => {
  local = await startFixture({ clock: '2026-03-02T09:00:00+08:00' });
}, patience);

afterAll(() => local.stop());

const root = '/_local/console';
const english = { cookie: 'kouan-console-language=en' };

const read = async (path: string) => {
  const response = await fetch(`${local.baseUrl}${root}${path}`, { headers: english });
  return { status: response.status, text: await response.text(), headers: response.headers };
};

const post = async (path: string, form: Record<string, string> = {}) => {
  const init = {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: english,
    redirect: 'manual',
  } as const;
  const response = await fetch(`${local.baseUrl}${root}${path}`, init);
  const to = response.headers.get('location')?.replace(root, '') ?? '';
  return { status: response.status, text: await response.text(), to };
};

const settings = () => ({
  endpoint: local.awsUrl,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});

const nameOf = (type: string, logicalId = '') =>
  local.deployment.resources.find((each) => each.type === type && each.logicalId.startsWith(logicalId))
    ?.name ?? '';

describe('the clock', () => {
  it('is moved forward to a time of Beijing', async () => {
    expect((await post('/clock', { beijing: '2026-03-02T10:30' })).status).toBe(303);
    expect(new Date(local.clock.now()).toISOString()).toBe('2026-03-02T02:30:00.000Z');
  });

  it.each(['2026-01-01T00:00', ''])('is not moved to %j, and says what to do instead', async (beijing) => {
    const { status, text } = await post('/clock', { beijing });
    expect(status).toBe(409);
    for (const part of ['Found', 'Expected', 'after 2026-03-02 10:30:00', '--fresh'])
      expect(text).toContain(part);
  });

  it('is held, and follows again', async () => {
    await post('/clock', { order: 'follow' });
    expect(local.clock.isFollowing()).toBe(true);
    await post('/clock', { order: 'hold' });
    expect(local.clock.isFollowing()).toBe(false);
  });

  it('says what is due next', async () => {
    expect((await read('/clock')).text).toContain('Schedule · EveryMorning');
  });
});

describe('the faults', () => {
  const ask = async () => (await fetch(`${local.baseUrl}/open/x`)).status;

  it('begin as a person plans them, say what they have brought about, and end when told to', async () => {
    expect((await post('/faults', { order: 'begin', seed: '7', 'function.failed': '1' })).status).toBe(303);
    expect(await ask()).toBe(500);
    const { text } = await read('/faults');
    expect(text).toContain('as planned, seed 7');
    expect(text).toMatch(
      /<td data-head="Fault">Failed<\/td><td data-head="Place">A function is called<\/td>/,
    );
    expect(text).toMatch(/name="function.failed"[^>]*value="1"/);
    await post('/faults', { order: 'end' });
    expect(await ask()).toBe(200);
  });

  it('fail with the error that a person has given', async () => {
    const form = { order: 'begin', seed: '7', error: 'CaseMoved', 'function.failed': '1' };
    expect((await post('/faults', form)).status).toBe(303);
    expect((await read('/faults')).text).toMatch(/name="error"[^>]*value="CaseMoved"/);
    await post('/faults', { order: 'end' });
  });

  it('do not begin where a field cannot be read, and every such field is named', async () => {
    const form = { order: 'begin', seed: '', error: 'no name', 'stream.twice': '2', 'event.late': '0.5' };
    const { status, text } = await post('/faults', form);
    expect(status).toBe(409);
    for (const part of [
      'Seed',
      'a whole number',
      'to a function · Twice',
      'a number from 0 to 1',
      'Failed with',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/name="event.late"[^>]*value="0.5"/);
    expect((await read('/faults')).text).toMatch(/<dd>off<\/dd>/);
  });
});

describe('the tables', () => {
  it('are looked through by key, and say that what they show is personal', async () => {
    const { access_token } = await tokenOf(local.baseUrl, 'clerk');
    const headers = { authorization: `Bearer ${access_token}` };
    const body = JSON.stringify({ id: 'table-1', text: 'seen <b>whole</b>' });
    await fetch(`${local.baseUrl}/notes`, { method: 'POST', body, headers });
    const table = `/tables/${nameOf('AWS::DynamoDB::GlobalTable')}`;
    const { text } = await read(`${table}?partition=note%23table-1&sort=no`);
    expect(text).toContain('seen &lt;b&gt;whole&lt;/b&gt;');
    expect(text).toContain('personal data');
    expect((await read(`${table}?partition=note%23nobody`)).text).toContain('There is no such item');
  });
});

describe('the streams', () => {
  it('say how far each reader has come, and when nothing lies before it', async () => {
    const found = await eventually(async () => {
      const { text } = await read('/streams');
      return /is-succeeded">nothing/.test(text) ? text : undefined;
    });
    expect(found).toContain('Witness');
  });
});

describe('the events', () => {
  const put = (kind: string) =>
    new EventBridgeClient(settings()).send(
      new PutEventsCommand({
        Entries: [
          {
            EventBusName: nameOf('AWS::Events::EventBus'),
            Source: 'fixture',
            DetailType: `Note ${kind}`,
            Detail: JSON.stringify({ kind }),
          },
        ],
      }),
    );

  it('name the rule that matched, whom it told, and that they took it', async () => {
    await put('note');
    const found = await eventually(async () => {
      const { text } = await read('/events');
      return /Witness\s+<span class="mark is-succeeded">taken at try 1/.test(text) ? text : undefined;
    });
    expect(found).toContain('NoteTaken');
  });

  it('say so where no rule matched', async () => {
    await put('gossip');
    expect((await read('/events')).text).toMatch(/Note gossip[\s\S]*?no rule matched/);
  });
});

describe('the dead letters', () => {
  it('say why, are sent again once, and say so where they are gone', async () => {
    const FunctionName = nameOf('AWS::Lambda::Function', 'Desk');
    const Payload = JSON.stringify({ do: 'fail' });
    await new LambdaClient(settings()).send(
      new InvokeCommand({ FunctionName, InvocationType: 'Event', Payload }),
    );
    const found = await eventually(async () => {
      local.clock.moveTo(local.clock.now() + 30_000);
      const { text } = await read('/letters');
      return text.includes('the desk fell over') ? text : undefined;
    });
    const id = /action="\/_local\/console\/letters\/([^"]+)"/.exec(found)?.[1] ?? '';
    expect((await read('')).text).toMatch(/<b>1<\/b>dead letters/);
    const [first, second] = [await post(`/letters/${id}`), await post(`/letters/${id}`)];
    expect((await read(first.to)).text).toContain('It is on its way again.');
    expect((await read(second.to)).text).toContain('no longer in the queue');
  });
});

describe('the objects', () => {
  it('are listed by bucket, and only ever handed out as files to keep', async () => {
    const Bucket = nameOf('AWS::S3::Bucket');
    const Key = 'papers/<script>.html';
    await new S3Client({ ...settings(), forcePathStyle: true }).send(
      new PutObjectCommand({ Bucket, Key, Body: '<script>alert(1)</script>', ContentType: 'text/html' }),
    );
    expect((await read(`/objects/${Bucket}?prefix=papers`)).text).toContain('papers/&lt;script&gt;.html');
    const { headers, text } = await read(`/objects/${Bucket}/body?key=${encodeURIComponent(Key)}`);
    expect(text).toBe('<script>alert(1)</script>');
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('the logs', () => {
  it('are filtered by what a line holds', async () => {
    const log = `/logs/${nameOf('AWS::Lambda::Function', 'Desk')}`;
    await eventually(async () =>
      (await read(`${log}?find=ABOUT`)).text.includes('about to fail') ? true : undefined,
    );
    expect((await read(`${log}?find=nowhere`)).text).toContain('There are no such lines');
  });
});

describe('an address that leads nowhere', () => {
  it.each(['/nothing', '/workflows/a/b/c'])('is told of %s on a page, with the navigation', async (path) => {
    const { status, text } = await read(path);
    expect(status).toBe(404);
    expect(text).toContain('There is no such page');
    expect(text).toContain('href="/_local/console/workflows"');
  });

  it('is told of on a page where nobody can read it', async () => {
    const { status, text } = await read('/workflows/%E0%A4%A');
    expect(status).toBe(400);
    expect(text).toContain('This cannot be shown');
  });
});

it('an execution that failed says with what, where the others say whom they wait for', async () => {
  const stateMachineArn = machineArn(nameOf('AWS::StepFunctions::StateMachine'));
  await local.engine.startExecution({ stateMachineArn, name: 'in-vain', input: '{}' });
  await local.engine.idle();
  expect((await read('')).text).toMatch(
    /in-vain<\/a>.*<code class="error">States\.QueryEvaluationError<\/code>.*&#39;\$states\.input\.note&#39;/,
  );
});

it.each(['/notices', '/faults', '/objects', '/tables', '/logs', '/workflows'])(
  '%s has a page in both languages',
  async (path) => {
    const chinese = await fetch(`${local.baseUrl}${root}${path}?language=zh`);
    expect((await chinese.text()).includes('lang="zh-CN"')).toBe(true);
    expect((await read(path)).status).toBe(200);
  },
);
