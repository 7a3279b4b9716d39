import * as z from 'zod';
import { route } from '../edge/route.ts';

/** The contract of every route, read from where it was written when the function was built. */
export const getContract = (read: () => Promise<string>) => {
  let document: Promise<Record<string, unknown>> | undefined;
  return route(
    {
      id: 'getContract',
      method: 'GET',
      path: '/openapi.json',
      who: 'anyone',
      summary: { zh: '接口说明', en: 'The contract of the API' },
      answer: z.record(z.string(), z.unknown()),
      cache: 'published',
    },
    async () => {
      document ??= read().then(JSON.parse);
      return document;
    },
  );
};
