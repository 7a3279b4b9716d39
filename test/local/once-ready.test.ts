import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { onceReady } from '#local/control/once-ready.ts';

it('whoever looks before the state machines are open is asked to come again, and is shown them then', async () => {
  let ready = false;
  const app = new Hono().use(onceReady(() => ready)).get('/console', ({ text }) => text('the executions'));
  const early = await app.request('/console');
  expect([early.status, early.headers.get('retry-after'), early.headers.get('refresh')]).toEqual([
    503,
    '1',
    '1',
  ]);
  ready = true;
  expect(await (await app.request('/console')).text()).toBe('the executions');
});
