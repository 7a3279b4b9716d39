import { Hono } from 'hono';
import { expect, it, onTestFinished } from 'vitest';
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
