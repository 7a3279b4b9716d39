import * as z from 'zod';
import { type Route, route } from '../edge/route.ts';
import { openApi } from './openapi.ts';

/** The contract of these routes, as a route among them. */
export const getContract = (routes: readonly Route[]) => {
  let document: Record<string, unknown> | undefined;
  return route(
    {
      id: 'getContract',
      method: 'GET',
      path: '/openapi.json',
      who: 'anyone',
      summary: { zh: '接口说明', en: 'The contract of the API' },
      answer: z.record(z.string(), z.unknown()),
    },
    async () => {
      document ??= { ...openApi(routes) };
      return document;
    },
  );
};
