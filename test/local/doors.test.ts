import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { describe, expect, it, onTestFinished } from 'vitest';
import { awsDoor } from '#local/doors.ts';
import { listen } from '#local/servers.ts';

it('whoever asks a state machine while they are not open yet is asked to come again, and nothing ends', async () => {
  const { url, serve, stop } = await listen(0);
  onTestFinished(stop);
  const closed = new Hono();
  serve(awsDoor({ s3: () => {}, lambda: closed, events: closed, states: () => undefined }));
  const headers = { 'x-amz-target': 'AWSStepFunctions.SendTaskSuccess' };
  for (const answer of [await fetch(url, { method: 'POST', headers }), await fetch(url, { headers })])
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
});

it('whoever comes too early reads so in Chinese and in English', async () => {
  const { url, stop } = await listen(0);
  onTestFinished(stop);
  const early = await fetch(url);
  expect(early.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await early.text()).toBe('正在启动，请稍后再试。 Starting; come again.');
});

describe('a door that is being shut', () => {
  /** A door behind which an answer takes its time. */
  const aSlowDoor = async (milliseconds: number) => {
    const opened = await listen(0);
    onTestFinished(opened.stop);
    opened.serve(async (_, outgoing) => {
      await pause(milliseconds);
      outgoing.end('done');
    });
    const ask = () => fetch(opened.url);
    const answer = ask();
    // It is inside before the door is shut.
    await pause(50);
    return { ...opened, ask, answer };
  };

  it('lets whoever is inside finish, and asks everybody else to come again', async () => {
    const { drain, ask, answer } = await aSlowDoor(200);
    const drained = drain(5_000);
    const late = await ask();
    expect([late.status, late.headers.get('retry-after')]).toEqual([503, '1']);
    await drained;
    expect(await (await answer).text()).toBe('done');
  });

  it('answers nobody what has not happened: whoever takes too long is cut off', async () => {
    const { drain, answer } = await aSlowDoor(60_000);
    const ended = answer.then(
      ({ status }) => status,
      () => 'cut off',
    );
    await drain(100);
    expect(await ended).toBe('cut off');
  });
});
