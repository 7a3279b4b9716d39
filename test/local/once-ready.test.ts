import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { onceReady } from '#local/control/once-ready.ts';
import { openUndisturbed } from '#local/control/undisturbed.ts';

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

it('whoever would move the clock while the demonstration comes in is told to wait for it', async () => {
  const { isOver, during } = openUndisturbed();
  const app = new Hono()
    .on('POST', '/clock', onceReady(isOver, 'coming in'))
    .post('/clock', ({ text }) => text('moved'));
  const move = async () => (await app.request('/clock', { method: 'POST' })).text();
  const seeding = Promise.withResolvers<void>();
  const work = during(seeding.promise);
  expect(await move()).toBe('coming in');
  seeding.reject(new Error('It did not come in.'));
  await expect(work).rejects.toThrow();
  expect(await move()).toBe('moved');
});
