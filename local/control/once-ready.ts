import { createMiddleware } from 'hono/factory';

const starting = '正在启动… Starting …';

/** Where something is still to come, whoever asks is told what, and a browser asks again by itself. */
export const onceReady = (isReady: () => boolean, toCome = starting) =>
  createMiddleware((context, next) =>
    isReady() ? next() : Promise.resolve(context.text(toCome, 503, { 'retry-after': '1', refresh: '1' })),
  );
