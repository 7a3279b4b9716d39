import { createMiddleware } from 'hono/factory';

/** What tells of state machines has nothing to tell before they are open; a browser asks again by itself. */
export const onceReady = (isReady: () => boolean) =>
  createMiddleware((context, next) =>
    isReady()
      ? next()
      : Promise.resolve(context.text('正在启动… Starting …', 503, { 'retry-after': '1', refresh: '1' })),
  );
